// swift-tools-version: 6.3

import PackageDescription

// Lowest target first: each may import only what stands above it. `LayeringTests` reads the imports.
let package = Package(
  name: "huzhu",
  products: [.executable(name: "huzhu", targets: ["huzhu"])],
  targets: [
    .target(name: "HuzhuValues"),
    .target(name: "HuzhuDocuments", dependencies: ["HuzhuValues"]),
    .target(name: "HuzhuLanguage", dependencies: ["HuzhuDocuments", "HuzhuValues"]),
    .target(name: "HuzhuPlan", dependencies: ["HuzhuDocuments", "HuzhuLanguage", "HuzhuValues"]),
    .target(
      name: "HuzhuAnswers",
      dependencies: ["HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuValues"]
    ),
    .target(
      name: "HuzhuReports",
      dependencies: ["HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuValues"]
    ),
    .target(
      name: "HuzhuCommands",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuReports",
        "HuzhuValues",
      ]
    ),
    .executableTarget(name: "huzhu", dependencies: ["HuzhuCommands"]),
    .testTarget(name: "HuzhuValuesTests", dependencies: ["HuzhuValues"]),
  ]
)

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
for target in package.targets {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

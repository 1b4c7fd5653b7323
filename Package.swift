// swift-tools-version: 6.3

import PackageDescription

/// A release without symbols and unused sections starts faster: less of the file is read; and one at a
/// fixed place does so too, as none of its thousands of pointers has to be moved.
let small: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xlinker", "-s", "-Xlinker", "--gc-sections", "-Xclang-linker", "-no-pie"],
    .when(configuration: .release)
  )
]

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
      name: "HuzhuBatch",
      dependencies: ["HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuValues"]
    ),
    .target(
      name: "HuzhuChecker",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan",
        "HuzhuValues",
      ]
    ),
    .target(
      name: "HuzhuSimulation",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan",
        "HuzhuValues",
      ]
    ),
    .target(
      name: "HuzhuReports",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuChecker", "HuzhuDocuments", "HuzhuLanguage",
        "HuzhuPlan", "HuzhuSimulation", "HuzhuValues",
      ]
    ),
    .target(
      name: "HuzhuCommands",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuChecker", "HuzhuDocuments", "HuzhuLanguage",
        "HuzhuPlan", "HuzhuReports", "HuzhuSimulation", "HuzhuValues",
      ]
    ),
    .executableTarget(name: "huzhu", dependencies: ["HuzhuCommands"], linkerSettings: small),
    // No product: it measures the program that lies beside it.
    .executableTarget(
      name: "HuzhuBench",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuValues",
      ],
      exclude: ["peers"],
      linkerSettings: small
    ),
    // A slow and obvious evaluator of its own: what the tests hold the engine against.
    .target(name: "HuzhuNaive", dependencies: ["HuzhuDocuments"], path: "Tests/HuzhuNaive"),
    // What is done with any bytes, and random edits of documents: for tests, and for a search.
    .target(
      name: "HuzhuFuzzing",
      dependencies: [
        "HuzhuAnswers", "HuzhuChecker", "HuzhuDocuments", "HuzhuLanguage", "HuzhuValues",
      ],
      path: "Tests/HuzhuFuzzing"
    ),
    .testTarget(
      name: "HuzhuFuzzTests",
      dependencies: ["HuzhuDocuments", "HuzhuFuzzing", "HuzhuNaive"]
    ),
    .testTarget(name: "HuzhuValuesTests", dependencies: ["HuzhuValues"]),
    .testTarget(name: "HuzhuDocumentsTests", dependencies: ["HuzhuDocuments"]),
    .testTarget(name: "HuzhuNaiveTests", dependencies: ["HuzhuDocuments", "HuzhuNaive"]),
    .testTarget(
      name: "HuzhuAnswersTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuNaive", "HuzhuPlan", "HuzhuValues",
      ]
    ),
    .testTarget(
      name: "HuzhuBatchTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuDocuments", "HuzhuLanguage", "HuzhuNaive", "HuzhuPlan",
        "HuzhuValues",
      ]
    ),
    .testTarget(
      name: "HuzhuCheckerTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuChecker", "HuzhuDocuments", "HuzhuLanguage", "HuzhuNaive",
        "HuzhuPlan", "HuzhuValues",
      ]
    ),
    .testTarget(
      name: "HuzhuSimulationTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuSimulation",
        "HuzhuValues",
      ],
      exclude: ["Samples"]
    ),
    .testTarget(
      name: "HuzhuPlanTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuNaive", "HuzhuPlan", "HuzhuValues",
      ]
    ),
    .testTarget(
      name: "HuzhuLanguageTests",
      dependencies: ["HuzhuDocuments", "HuzhuLanguage", "HuzhuValues"]
    ),
    .testTarget(
      name: "HuzhuReportsTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuBatch", "HuzhuChecker", "HuzhuDocuments", "HuzhuLanguage",
        "HuzhuReports", "HuzhuSimulation", "HuzhuValues",
      ]
    ),
    .testTarget(
      name: "HuzhuCommandsTests",
      dependencies: ["HuzhuCommands", "HuzhuDocuments", "HuzhuReports", "HuzhuValues"],
      exclude: ["Goldens", "Samples"]
    ),
    // Published plans with their cases, as plain files, against the rules and the engine.
    .testTarget(
      name: "PublishedCasesTests",
      dependencies: [
        "HuzhuAnswers", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuValues",
      ],
      exclude: ["Cases"]
    ),
    .testTarget(name: "LayeringTests"),
    // The ledgers against the pages they were taken from, where those are at hand.
    .testTarget(
      name: "LedgerSourcesTests",
      dependencies: ["HuzhuChecker", "HuzhuCommands", "HuzhuDocuments", "HuzhuLanguage"]
    ),
  ]
)

// A search by coverage for inputs that nothing survives, with libFuzzer of the toolchain:
//   HZ_FUZZ=1 swift build -c release --sanitize=fuzzer --product HuzhuFuzz --scratch-path .build-fuzz
if Context.environment["HZ_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "HuzhuFuzz",
      dependencies: ["HuzhuFuzzing"],
      path: "Tests/HuzhuFuzz"
    )
  )
}

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

// For a browser: the core and its exports alone, as Embedded Swift, with nothing but the toolchain.
//   HZ_WASM=1 swift build -c release --triple wasm32-unknown-none-wasm --scratch-path .build-wasm
if Context.environment["HZ_WASM"] != nil {
  let core = ["HuzhuValues", "HuzhuDocuments", "HuzhuLanguage", "HuzhuPlan", "HuzhuAnswers"]
  package.products = []
  package.targets.removeAll { !core.contains($0.name) }
  package.targets.append(
    .executableTarget(
      name: "HuzhuWasm",
      dependencies: ["CWasmSupport"] + core.map { .byName(name: $0) },
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(
          ["-Xclang-linker", "-nostdlib"]
            + [
              "--no-entry", "--gc-sections", "--strip-all", "--stack-first", "-z",
              "stack-size=8388608",
              "-l:embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a",
            ].flatMap { ["-Xlinker", $0] }
        )
      ]
    )
  )
  for target in package.targets {
    target.swiftSettings? += [
      .enableExperimentalFeature("Embedded"),
      .unsafeFlags([
        "-Xfrontend", "-disable-stack-protector", "-Xfrontend", "-function-sections",
        "-Xcc", "-mbulk-memory",
      ]),
    ]
  }
  package.targets.append(
    .target(
      name: "CWasmSupport",
      cSettings: [.unsafeFlags(["-mbulk-memory", "-fno-builtin", "-Wall", "-Werror"])]
    )
  )
}

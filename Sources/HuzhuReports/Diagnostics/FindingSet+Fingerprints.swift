import HuzhuDocuments

extension FindingSet {
  /// A fingerprint of each finding, in their order: it stays when lines move or the layout changes,
  /// and is another one for each of several equal findings in a file.
  ///
  /// - Parameter digest: A digest of bytes in hexadecimal digits.
  /// - Returns: A text for each finding.
  func fingerprints(_ digest: ([UInt8]) -> String) -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      // The code, the file, and what stands around the finding.
      var bytes = Array(finding.code.rawValue.utf8) + [0]
      bytes += Array(path(of: finding.place).utf8) + [0]
      bytes += surroundings(of: finding.place)
      let hash = String(digest(bytes).prefix(16))
      seen[hash, default: 0] += 1
      return "\(hash):\(seen[hash] ?? 1)"
    }
  }
}

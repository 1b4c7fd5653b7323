/// Where the rows come from.
package struct BatchInput: Sendable {
  /// Up to so many bytes, at least one, and none behind the end; what the system says where it cannot.
  package var read: @Sendable (Int) -> Result<[UInt8], BatchStreamProblem>

  package init(read: @escaping @Sendable (Int) -> Result<[UInt8], BatchStreamProblem>) {
    self.read = read
  }

  /// Bytes that are there already.
  package init(_ bytes: [UInt8]) {
    let rest = Gate(bytes[...])
    read = { limit in
      .success(
        rest.change { rest in
          let part = rest.prefix(limit)
          rest = rest.dropFirst(part.count)
          return Array(part)
        }
      )
    }
  }
}

/// Where the answers go.
package struct BatchOutput: Sendable {
  /// Writes bytes; what the system says where it cannot.
  package var write: @Sendable ([UInt8]) -> BatchStreamProblem?

  package init(write: @escaping @Sendable ([UInt8]) -> BatchStreamProblem?) {
    self.write = write
  }
}

/// What the system says of a stream.
package struct BatchStreamProblem: Error, Hashable, Sendable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }
}

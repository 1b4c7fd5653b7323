import HuzhuFuzzing

/// The documents beside which every input is read.
private let world = FuzzWorld(beside: FuzzWorld.small)

/// Reads one input, and ends the process where something came of it that should never be.
///
/// - Parameters:
///   - data: The bytes of the input.
///   - size: How many there are.
/// - Returns: Zero, as libFuzzer asks; it brings the entry of the program, and calls this.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
  if let defect = world.survive(bytes).defect { fatalError(defect) }
  return 0
}

import CFuzzer
import HuzhuFuzzing

#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The documents beside which every input is read.
private let world = FuzzWorld(beside: FuzzWorld.small)

/// Reads one input, and ends the process where something came of it that should never be.
private let target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { data, size in
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
  if let defect = world.survive(bytes).defect { fatalError(defect) }
  return 0
}

/// Searches for inputs that reach what no input reached before.
func runFuzzer() -> Int32 {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
  return unsafe LLVMFuzzerRunDriver(&count, &arguments, target)
}

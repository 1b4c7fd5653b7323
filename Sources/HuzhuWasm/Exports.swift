// The names that a host sees. `@c` gives the plain calling convention, `@_expose` the export.

/// Room for a request of the given length; the host writes it there.
///
/// - Parameter count: The request's length in bytes.
/// - Returns: The address, to be given to `huzhu_run` and then to `huzhu_free`.
@c @_expose(wasm, "huzhu_allocate")
public func huzhuAllocate(_ count: Int32) -> UnsafeMutableRawPointer {
  .allocate(byteCount: Int(max(count, 1)), alignment: 16)
}

/// Gives back what `huzhu_allocate` or `huzhu_run` returned.
@c @_expose(wasm, "huzhu_free")
public func huzhuFree(_ pointer: UnsafeMutableRawPointer) {
  unsafe pointer.deallocate()
}

/// Answers a request.
///
/// - Parameters:
///   - pointer: Where the request stands.
///   - count: The request's length in bytes.
/// - Returns: The address of a reply: its length in four bytes, the lowest first, then its bytes.
@c @_expose(wasm, "huzhu_run")
public func huzhuRun(_ pointer: UnsafeRawPointer, _ count: Int32) -> UnsafeMutableRawPointer {
  let request = unsafe [UInt8](UnsafeRawBufferPointer(start: pointer, count: Int(count)))
  let reply = answer(to: request)
  let result = UnsafeMutableRawPointer.allocate(byteCount: 4 + reply.count, alignment: 16)
  unsafe result.storeBytes(of: UInt32(reply.count).littleEndian, as: UInt32.self)
  unsafe (result + 4).copyMemory(from: reply, byteCount: reply.count)
  return unsafe result
}

/// Where the bytes of a reply begin.
@c @_expose(wasm, "huzhu_result")
public func huzhuResult(_ reply: UnsafeRawPointer) -> UnsafeRawPointer {
  unsafe reply + 4
}

/// How many bytes a reply has.
@c @_expose(wasm, "huzhu_result_length")
public func huzhuResultLength(_ reply: UnsafeRawPointer) -> Int32 {
  Int32(bitPattern: unsafe reply.load(as: UInt32.self))
}

/// What a reader has read of all open arrays or objects, outermost first.
///
/// Those of the innermost are taken off as an array by moving them: an `Array` can only give copies
/// of its last elements, and counting the references of thousands of values takes longer than to
/// read them.
@safe
struct JSONStack<Element>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 32
    unsafe base = .allocate(capacity: capacity)
  }

  deinit {
    unsafe base.deinitialize(count: count)
    unsafe base.deallocate()
  }

  var last: Element? { count > 0 ? self[count - 1] : nil }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    _modify {
      precondition(index >= 0 && index < count)
      yield unsafe &base[index]
    }
  }

  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  mutating func removeLast() {
    precondition(count > 0)
    count -= 1
    unsafe (base + count).deinitialize(count: 1)
  }

  /// Takes off all elements from an index on.
  mutating func takeAll(from start: Int) -> [Element] {
    precondition(start >= 0 && start <= count)
    let taken = count - start
    guard taken > 0 else { return [] }
    count = start
    // Appending is inlined, and making an array of uninitialized memory is not.
    var result: [Element] = []
    result.reserveCapacity(taken)
    for index in start..<start + taken { result.append(unsafe (base + index).move()) }
    return result
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity *= 2
  }
}

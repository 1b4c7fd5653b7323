import HuzhuCommands
import Testing

struct SHA256Tests {
  /// From the examples that NIST publishes beside FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `Known texts have their known digests`(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test func `A million letters have their known digest`() {
    #expect(
      SHA256.hex(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    )
  }

  @Test func `Every length around a block has a digest of its own`() {
    var seen: Set<String> = []
    for count in 0...200 {
      let digest = SHA256.hex(of: [UInt8](repeating: 7, count: count))
      #expect(digest.utf8.count == 64)
      #expect(seen.insert(digest).inserted)
    }
  }
}

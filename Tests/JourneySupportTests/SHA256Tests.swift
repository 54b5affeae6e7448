// Against the examples of FIPS 180-4 and RFC 6234.
import JourneySupport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "The standard's examples",
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
        ])
    func examples(text: String, base64: String) {
        let hash = SHA256.hash(Array(text.utf8))
        #expect(hash.bytes.count == 32)
        #expect(hash.base64 == base64)
    }

    @Test("A million letters, and every length around the end of a block")
    func lengths() {
        #expect(
            SHA256.hash([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)).base64
                == "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA=")
        let hashes = Set((0...130).map { SHA256.hash([UInt8](repeating: 7, count: $0)) })
        #expect(hashes.count == 131)
    }
}

// SHA-256 in base 64, against the examples of FIPS 180-4.
import Testing

@testable import JourneyViews

@Suite("The hash of a script")
struct ScriptHashTests {
    @Test(
        "The published examples",
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
        ])
    func examples(script: String, hash: String) { #expect(ScriptHash.base64(Array(script.utf8)) == hash) }
}

// JSON as text: every character that needs it escaped, keys in their order, numbers that cannot be written left out.
import Foundation
import JourneySupport
import Testing

@Suite struct JSONValueTests {
    @Test func keysKeepTheirOrder() {
        let value = JSONValue.object([("b", .int(1)), ("a", .array([.null, .bool(true), .double(0.5)]))])
        #expect(value.text == #"{"b":1,"a":[null,true,0.5]}"#)
    }

    @Test(arguments: ["plain", "\"", "\\", "line\nbreak", "\u{0}\u{1F}\u{7F}", "\u{2028}", "Чай 茶 oʻ", "😀"])
    func everyTextComesBack(text: String) throws {
        let data = Data(JSONValue.array([.string(text)]).text.utf8)
        #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    }

    @Test(arguments: [(Double.nan, "null"), (.infinity, "null"), (-0.25, "-0.25"), (1e300, "1e+300"), (5, "5.0")])
    func numbersAreWrittenAsJSONCan(value: Double, text: String) {
        #expect(JSONValue.double(value).text == text)
    }

    @Test func readableTextBreaksOnlyWhatIsLong() throws {
        let short = JSONValue.object([("a", .int(1))])
        #expect(short.readableText == #"{"a": 1}"#)
        let long = JSONValue.object([("list", .array((0..<100).map { .int($0) }))])
        #expect(long.readableText.hasPrefix("{\n  \"list\": [\n    0,\n    1,"))
        let data = Data(long.readableText.utf8)
        #expect(try JSONDecoder().decode([String: [Int]].self, from: data) == ["list": Array(0..<100)])
    }
}

import JourneySupport
import Testing

@Suite("Did you mean")
struct SuggestionTests {
    @Test(
        "The nearest known word, when one is near",
        arguments: [
            ("titel", "title"), ("tittle", "title"), ("TITLE", "title"), ("tite", "title"), ("stepps", "steps"),
            ("xyz", nil), ("", nil), ("t", nil), ("frontstag", nil), (String(repeating: "t", count: 100), nil),
        ] as [(String, String?)])
    func suggestion(text: String, word: String?) {
        #expect(Suggestion.nearest(to: text, among: ["steps", "title", "stages"]) == word)
    }
}

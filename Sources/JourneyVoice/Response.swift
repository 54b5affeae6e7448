// What a customer answered.
package import JourneyLanguage

/// One answer of one customer to one question.
package struct Response: Hashable, Sendable {
    /// The customer's id as in the log; `nil` for anonymous answers. Compare it as a `String`: a file of answers and a
    /// file of events may spell the same characters with other bytes.
    package var customer: String?
    /// When it was given, in microseconds since 1970 in UTC.
    package var time: Int64
    /// The id of the question, to which steps are bound.
    package var question: String
    package var kind: ScoreKind
    /// The score on the kind's own scale; `nil` for an answer in words alone.
    package var score: Double?
    /// The customer's own words.
    package var text: String?
    package var language: LanguageTag?

    package init(
        customer: String?, time: Int64, question: String, kind: ScoreKind, score: Double?, text: String? = nil,
        language: LanguageTag? = nil
    ) {
        self.customer = customer
        self.time = time
        self.question = question
        self.kind = kind
        self.score = score
        self.text = text
        self.language = language
    }
}

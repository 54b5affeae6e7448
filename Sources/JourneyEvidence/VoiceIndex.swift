// Survey answers, joined once with the customers of a log.
package import JourneyAnalytics
import JourneySupport
package import JourneyVoice

/// Survey answers and the customers of the log who gave them.
package struct VoiceIndex: Sendable {
    package let responses: [Response]
    /// The customer's number in the log for each answer; `nil` for anonymous ones and for those who are not in the log.
    let customers: [Int?]
    /// The positions of the answers to each question.
    let positions: [String: [Int]]

    /// Joins answers with a log.
    /// - Complexity: one look-up a different customer.
    package init(_ responses: [Response], engine: any JourneyEngine) async throws(EngineError) {
        self.responses = responses
        let names = Set(responses.compactMap(\.customer)).sorted()
        let numbers = try await engine.customers(named: names)
        var numberByName: [String: Int] = [:]
        for (name, number) in zip(names, numbers) { numberByName[name] = number }
        customers = responses.map { response in response.customer.flatMap { numberByName[$0] } }
        var positions: [String: [Int]] = [:]
        for (position, response) in responses.enumerated() {
            positions[response.question, default: []].append(position)
        }
        self.positions = positions
    }

    /// No answers at all.
    package init() {
        responses = []
        customers = []
        positions = [:]
    }

    /// Those of some questions that nobody has answered, sorted; none where there are no answers at all.
    func unanswered(_ questions: [String]) -> [String] {
        responses.isEmpty ? [] : Set(questions).filter { positions[$0] == nil }.sorted()
    }

    /// The answers to some questions by customers whose journeys are counted. Anonymous answers, and those of people who
    /// are not in the log, count only where everyone's journeys are shown, by the time they were given.
    func answers(to questions: [String], by journeys: CustomerSet, anonymousIn period: Period?) -> [Response] {
        let chosen = Set(questions).flatMap { positions[$0] ?? [] }.sorted()
        return chosen.compactMap { position in
            let response = responses[position]
            guard let customer = customers[position] else {
                return period?.contains(response.time) == true ? response : nil
            }
            return journeys.contains(customer) ? response : nil
        }
    }
}

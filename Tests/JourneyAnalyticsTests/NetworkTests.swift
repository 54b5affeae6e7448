// Networks against putting every customer into the columns one by one.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Networks")
struct NetworkTests {
    @Test("Nodes and links agree with placing each customer", arguments: Seeds.upTo(40))
    func reference(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 200 : 15)
            let scope = dice.scope()
            let question = Self.question(&dice)
            let answer = try await LogEngine(try naive.build(), rowsPerChunk: 1).network(
                question, in: Scope(period: scope.period, segment: scope.segment))
            check(answer, question, naive, scope)
        }
    }

    private static func question(_ dice: inout Dice) -> NetworkQuestion {
        NetworkQuestion(
            columns: (0..<dice.number(1...4)).map { _ in
                switch dice.number(0...3) {
                case 0: .property(dice.chance(6) ? "nobody" : "plan")
                case 1: .property("size", values: dice.chance(2) ? [] : ["3", "1", "none"])
                default: .nodes((0..<dice.number(0...4)).map { _ in dice.pattern() })
                }
            }, start: dice.chance(2) ? dice.pattern() : nil)
    }

    private func check(_ answer: NetworkAnswer, _ question: NetworkQuestion, _ log: NaiveLog, _ scope: NaiveScope) {
        let customers = log.customers.enumerated().filter { number, events in
            guard scope.takes(events, number) else { return false }
            let start = events.first { event in question.start.map { event.matches($0) } ?? true }
            return start.map { scope.contains($0.time) } ?? false
        }.map(\.element)
        #expect(answer.basis.customers == customers.count)
        var places: [[Int]] = []
        for (column, counted) in zip(question.columns, answer.columns) {
            let values = customers.map { Self.value($0, column) }
            let names = Self.names(column, values)
            #expect(counted.names == names)
            let nodes = values.map { value in value.flatMap { names.firstIndex(of: $0) } ?? names.count }
            #expect(counted.counts == (0...names.count).map { node in nodes.count { $0 == node } })
            places.append(nodes)
        }
        var links: [NetworkLink] = []
        for column in places.indices.dropLast() {
            for from in 0...answer.columns[column].other {
                for to in 0...answer.columns[column + 1].other {
                    let count = zip(places[column], places[column + 1]).count { $0 == from && $1 == to }
                    if count > 0 { links.append(NetworkLink(column: column, from: from, to: to, count: count)) }
                }
            }
        }
        #expect(answer.links == links)
    }

    /// The customer's value in a column: a property's, or the title of a node with its number, to tell equal titles.
    private static func value(_ events: [NaiveEvent], _ column: NetworkColumnQuestion) -> String? {
        switch column {
        case .property(let name, values: _): events.lazy.compactMap { $0.properties[name] }.first
        case .nodes(let patterns): patterns.first { pattern in events.contains { $0.matches(pattern) } }?.title
        }
    }

    private static func names(_ column: NetworkColumnQuestion, _ values: [String?]) -> [String] {
        switch column {
        case .nodes(let patterns): return patterns.map(\.title)
        case .property(_, values: let named):
            guard named.isEmpty else { return named }
            let counts = Dictionary(grouping: values.compactMap(\.self)) { $0 }.mapValues(\.count)
            return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
        }
    }

    @Test("The most frequent values become nodes, the rest is other")
    func mostFrequent() async throws {
        let log = NaiveLog(
            (0..<200).map { customer in
                let value = customer < 100 ? 0 : customer % 20
                return [NaiveEvent("a", 0, ["from": "source \(value)"]), NaiveEvent("a", 1, ["from": "later"])]
            })
        let answer = try await LogEngine(try log.build()).network(
            NetworkQuestion(columns: [.property("from")]), in: .everything)
        let column = try #require(answer.columns.first)
        #expect(column.names.count == NetworkColumnQuestion.mostValues)
        #expect(column.names.prefix(3) == ["source 0", "source 1", "source 10"])
        #expect(column.counts == [105] + Array(repeating: 5, count: 11) + [40])
    }

    @Test("A column needs no more nodes than a mask has bits; a network needs a column; missing names are said")
    func limits() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 0)]]).build())
        let nodes = Array(repeating: EventPattern(name: "z"), count: PatternSet.limit + 1)
        let values = (0...PatternSet.limit).map(String.init)
        for columns in [[], [NetworkColumnQuestion.nodes(nodes)], [.property("from", values: values)]] {
            await #expect(throws: EngineError.self) {
                try await engine.network(NetworkQuestion(columns: columns), in: .everything)
            }
        }
        let answer = try await engine.network(
            NetworkQuestion(columns: [.nodes(nodes.dropLast()), .property("from"), .property("age", values: ["1"])]),
            in: .everything)
        #expect(answer.basis.missingEvents == ["z"])
        #expect(answer.basis.missingProperties == ["age", "from"])
        #expect(answer.columns.map(\.counts) == [Array(repeating: 0, count: 64) + [1], [1], [0, 1]])
    }
}

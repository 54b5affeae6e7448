// STORIES.md: what is planted in this sample, for people.

extension StoryBook {
    var markdown: String {
        ([head] + stories.enumerated().map { section($0 + 1, $1) } + [mapSection(ledger.connect), Self.rules]).joined(
            separator: "\n\n")
    }

    private var head: String {
        """
        # What is planted here

        A made-up provider of home internet, seed \(String(company.seed)), \(Plain.whole(company.customers)) customers, \
        \(company.days) days up to 25 October 2026. Every size below was counted by the simulator while it ran, from what \
        it knew, not from the files; the maps, measured on the log and the answers, must show the same numbers. The commands show \
        the same thing from one side: a funnel counts customers within a window, where a story may count calls or everyone. \
        `stories.json` holds the sizes for tests.

        | | |
        |---|---|
        | Rows of events | \(Plain.whole(ledger.eventRows)) |
        | Survey answers | \(Plain.whole(ledger.answerRows)) |
        | Complaints | \(Plain.whole(ledger.complaintRows)) |
        | Last event | \(ledger.lastEvent.map(Check.time) ?? "none") |

        The commands are meant for this folder and read `events.wmlog`, which `waymark sample` has built from the events; to build it \
        again:

        ```
        waymark log build events/events.csv -o events.wmlog --case customer --activity event --time time --event-id message_id
        ```
        """
    }

    private func section(_ number: Int, _ story: Story) -> String {
        var lines = ["## \(number). \(story.title)", "", story.tale, "", "| Planted | |", "|---|---:|"]
        lines += story.planted.map { "| \(Self.words($0)) | \(Self.value($1)) |" }
        lines += ["", "**True in this run**", ""]
        lines += story.sizes.flatMap { $0.hasSuffix(":") ? [$0, ""] : ["- " + $0] }
        lines += ["", "**How to see it**", "", "```"] + story.commands + ["```"]
        return lines.joined(separator: "\n")
    }

    private func mapSection(_ truth: MapTruth) -> String {
        var lines = [
            "## The first map, step by step", "",
            "Of \(Plain.whole(truth.journeys)) journeys on `maps/\(truth.map.id).yaml`. Lost means an order cancelled, an offer declined, "
                + "or more than 30 days of silence at the last step reached; who is still on the way is neither lost nor gone on.",
            "", "| Step | Reached | Went on | Another way | On the way | Lost | Drop-off | CSAT | Dilnoza | Rustam |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        ]
        for (index, step) in truth.map.steps.enumerated() {
            let outcome = truth.outcomes[index]
            let known = outcome.wentOn + outcome.anotherWay + outcome.lost
            let isLast = index == truth.map.steps.count - 1
            let counts =
                isLast
                ? ["", "", "", ""]
                : [outcome.wentOn, outcome.anotherWay, outcome.onTheWay, outcome.lost].map(Plain.whole)
            let dropOff = isLast || known == 0 ? "" : Plain.percent(Double(outcome.lost) / Double(known))
            let question = step.questions.first { $0.kind == "csat" }
            let scores = question.map { question in
                [ledger.scores[question], ledger.score(question, .work(.remote)), ledger.score(question, .work(.shop))]
                    .map { sum in sum?.mean.map(Plain.hundredths) ?? "" }
            }
            let cells = [step.id, Plain.whole(outcome.reach)] + counts + [dropOff] + (scores ?? ["", "", ""])
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    /// What the kinds of figures in stories.json mean.
    private static let rules = """
        ## How the figures of stories.json are counted

        Patterns are written as on the command line. Rows that repeat a `message_id` change none of these \
        figures but `duplicate-rows`: events that are counted one by one are never sent twice.

        | Kind | Rule |
        |---|---|
        | `conversion` | `total`: customers with an event `from`; `count`: those of them with an event `to` at most `within` after one. |
        | `median-seconds` | From a customer's first event `from` to the first event `to` after it, if within `within`; the median by linear interpolation. |
        | `mean-score` | Answers to `question` by customers with an event `segment` (of all, when null): how many, their sum, their mean. |
        | `rate-per-100` | `total`: customers with an event `customers`; `count`: all their events `events`. |
        | `customers` | Customers with at least `times` events `pattern`. |
        | `first-in-period` | Customers whose first event `pattern` lies in `start` ..< `end`. |
        | `late-rows` | Events received more than `moreThan` after they happened. |
        | `duplicate-rows` | Of `rows`, those that repeat an earlier `message_id`. |
        | `silent` | Of the customers whose last event `at` is more than `window` before the last event of the log: `silent` is those for whom it is \
        the last event of all and who never complained, `complained` those with an event `complaint`. |

        The figures under `map` and `otherMaps` follow the rules of measured maps, with the bindings of the files in `maps`.
        """

    /// `signAfterLateOffer` as words.
    private static func words(_ name: String) -> String {
        guard !name.contains("-") else { return "`\(name)`" }
        return name.reduce(into: "") { text, character in
            text += character.isUppercase ? " " + character.lowercased() : String(character)
        }
    }

    private static func value(_ number: Double) -> String {
        number == number.rounded() ? Plain.whole(Int(number)) : String(number)
    }
}

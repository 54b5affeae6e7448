// STORIES.md: what is planted in this sample, for people.

extension StoryBook {
    var markdown: String {
        ([head] + stories.enumerated().map { section($0 + 1, $1) } + [mapSection(ledger.connect)]).joined(
            separator: "\n\n")
    }

    private var head: String {
        """
        # What is planted here

        A made-up provider of home internet, seed \(String(company.seed)), \(Plain.whole(company.customers)) customers, \
        \(company.days) days up to 25 October 2026. Every size below was counted by the simulator while it ran, from what \
        it knew, not from the files: whoever asks the log and the answers must find the same numbers. `stories.json` holds them \
        for tests.

        | | |
        |---|---|
        | Rows of events | \(Plain.whole(ledger.eventRows)) |
        | Survey answers | \(Plain.whole(ledger.answerRows)) |
        | Complaints | \(Plain.whole(ledger.complaintRows)) |
        | Last event | \(ledger.lastEvent.map(Check.time) ?? "none") |

        The commands read `events.wmlog`, built once in this folder:

        ```
        waymark log build events/events.csv -o events.wmlog --case customer --activity event --time time
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

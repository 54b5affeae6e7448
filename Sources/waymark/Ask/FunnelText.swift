// A funnel's answer for people: tables with bars and sparklines, no wider than the terminal.
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct FunnelText {
    let question: FunnelQuestion
    let unit: CalendarUnit?
    let zone: ZoneRules
    /// Columns of the terminal.
    let width: Int

    private let numbers = NumberStyle(language: .english)
    private let durations = DurationStyle(language: .english)

    init(question: FunnelQuestion, unit: CalendarUnit?, zone: ZoneRules, width: Int) {
        (self.question, self.unit, self.zone, self.width) = (question, unit, zone, width)
    }

    /// Bars are longer where there is room, and names as long as what is beside them leaves.
    private var barWidth: Int { width >= 100 ? 24 : 10 }
    private func name(_ text: String, beside columns: Int) -> String {
        Paragraph.short(text, to: max(12, width - columns))
    }

    func text(_ answer: FunnelAnswer, _ contrast: FunnelContrast?) -> String {
        var parts = [head(answer), steps(answer)]
        if let counts = answer.taken { parts.append(taken(counts, of: answer.basis.customers)) }
        if let text = conversion(answer) { parts.append(text) }
        if let text = times(answer) { parts.append(text) }
        if let sides = answer.breakdown { parts.append(breakdown(sides)) }
        if let periods = answer.trend { parts.append(trend(periods)) }
        if let contrast { parts.append(comparison(contrast)) }
        parts.append(Paragraph.wrapped(answer.basis.rule, width: proseWidth))
        return parts.joined(separator: "\n\n")
    }

    private func head(_ answer: FunnelAnswer) -> String {
        let out = answer.out == 0 ? "" : ", \(numbers.count(answer.out)) of them out through an excluded event"
        return "\(numbers.count(answer.basis.customers)) customers\(out)"
    }

    /// Lines of prose that are longer are hard to read.
    private var proseWidth: Int { min(width, 100) }

    private func steps(_ answer: FunnelAnswer) -> String {
        var table = TextTable([
            ("Step", .left), ("", .left), ("Reached", .right), ("Of all", .right), ("From previous", .right),
            ("Open", .right), ("Median", .right),
        ])
        var previous = answer.basis.customers
        for (index, step) in answer.steps.enumerated() {
            table.add([
                name(step.name, beside: barWidth + 55), bar(step.share), numbers.count(step.reached),
                numbers.percent(step.share),
                share(step.reached, of: previous), index == 0 ? "" : numbers.count(step.stillOpen),
                index == 0 ? "" : step.medianSeconds.map { durations.text(seconds: $0) } ?? "–",
            ])
            previous = step.reached
        }
        return table.text
    }

    /// Steps in any order: which ones the windows hold.
    private func taken(_ counts: [Int], of customers: Int) -> String {
        var table = TextTable([("Of these", .left), ("", .left), ("Taken by", .right), ("Of all", .right)])
        for (step, count) in zip(question.steps, counts) {
            let share = Double(count) / Double(max(1, customers))
            table.add([
                name(step.title, beside: barWidth + 24), bar(share), numbers.count(count), numbers.percent(share),
            ])
        }
        return table.text
    }

    private func bar(_ share: Double) -> String { TextTable.bar(share, width: barWidth) }

    /// A share with its interval of 95 %, or of few the count alone.
    private func share(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        guard total >= 5 else { return "\(count) of \(total)" }
        let interval = Statistics.wilson(count, of: total)
        return numbers.percent(Double(count) / Double(total)) + " (" + numbers.percentRange(interval.low, interval.high)
            + ")"
    }

    private func conversion(_ answer: FunnelAnswer) -> String? {
        guard let conversion = answer.conversion, let final = conversion.final, question.steps.count > 1 else {
            return nil
        }
        let far = numbers.percent(Double(conversion.converted) / Double(max(1, conversion.entered)))
        let end = final.interval
        var text =
            "So far \(far) of those who took the first step went the whole way; \(numbers.count(conversion.open)) "
            + "windows are still open. When all are over: \(numbers.percent(final.share)) "
            + "(\(numbers.percentRange(end.low, end.high)))."
        text = Paragraph.wrapped(text, width: proseWidth)
        guard final.share > 0 else { return text }
        let line = TextTable.sparkline(conversion.curve.map(\.share), upTo: final.share)
        return text + "\n\n0 \(line) \(numbers.percent(final.share)) after \(question.window)"
    }

    private func times(_ answer: FunnelAnswer) -> String? {
        var table = TextTable([
            ("Time from the step before", .left), ("n", .right), ("10 %", .right), ("25 %", .right), ("Median", .right),
            ("75 %", .right),
            ("90 %", .right),
        ])
        func add(_ name: String, _ reached: Int, _ times: TimeQuantiles?) -> Int {
            guard let times else { return 0 }
            table.add(
                [self.name(name, beside: 59), numbers.count(reached)]
                    + [times.p10, times.p25, times.p50, times.p75, times.p90].map { durations.text(seconds: $0) })
            return 1
        }
        var rows = 0
        for step in answer.steps.dropFirst() { rows += add(step.name, step.reached, step.sincePrevious) }
        if answer.steps.count > 2, let last = answer.steps.last {
            rows += add("(the whole way)", last.reached, last.sinceStart)
        }
        return rows == 0 ? nil : table.text
    }

    private func breakdown(_ sides: [FunnelSide]) -> String {
        let property = question.breakdown?.property ?? ""
        var table = TextTable([
            (property, .left), ("", .left), ("Entered", .right), ("Whole way", .right), ("Share", .right),
            ("Open", .right),
        ])
        for side in sides {
            let name =
                switch side.kind {
                case .value(let value): value
                case .otherValues: "(other values)"
                case .noValue: "(no value)"
                }
            table.add(row(name, side.reached, side.stillOpen, isComplete: true))
        }
        return sides.isEmpty ? "Nobody took the first step." : table.text
    }

    private func row(_ name: String, _ reached: [Int], _ open: Int, isComplete: Bool) -> [String] {
        let (entered, whole) = (reached[0], reached[reached.count - 1])
        return [
            self.name(name, beside: barWidth + 54), bar(Double(whole) / Double(max(1, entered))),
            numbers.count(entered), numbers.count(whole),
            share(whole, of: entered) + (isComplete ? "" : " …"), numbers.count(open),
        ]
    }

    private func trend(_ periods: [FunnelPeriod]) -> String {
        guard let unit, !periods.isEmpty else { return "Nobody took the first step in these periods." }
        var table = TextTable([
            (unit.heading, .left), ("", .left), ("Entered", .right),
            ("Whole way", .right), ("Share", .right), ("Open", .right),
        ])
        for period in periods {
            let day = zone.day(of: period.start)
            table.add(row(unit.text(day), period.reached, period.stillOpen, isComplete: period.isComplete))
        }
        let shares = periods.map { period in
            period.reached[0] == 0 ? 0 : Double(period.reached[period.reached.count - 1]) / Double(period.reached[0])
        }
        let remark = periods.contains { !$0.isComplete } ? "\n… is not over yet: more may still go the whole way" : ""
        return table.text + "\n\nShare  " + TextTable.sparkline(shares, upTo: shares.max() ?? 0) + remark
    }

    private func comparison(_ contrast: FunnelContrast) -> String {
        var table = TextTable([
            ("Step", .left), ("First", .right), ("Second", .right), ("Difference", .right), ("95 %", .right),
            ("Adjusted p", .right), ("", .left),
        ])
        for step in contrast.comparison.steps {
            let shares = step.shares.map { $0.map(numbers.percent) ?? "–" }
            let range = step.difference.map { _ in "\(points(step.interval.low)) … \(points(step.interval.high))" }
            table.add([
                name(step.name, beside: 62), shares[0], shares[1], step.difference.map(points) ?? "–", range ?? "–",
                step.adjusted.map(probability) ?? "–", (step.adjusted ?? 1) < 0.05 ? "differs" : "",
            ])
        }
        let both =
            contrast.inBoth == 0
            ? ""
            : "\n"
                + Paragraph.wrapped(
                    "\(numbers.count(contrast.inBoth)) customers are on both sides, so the test is too sure.",
                    width: proseWidth)
        return "First: \(contrast.names[0])\nSecond: \(contrast.names[1])\n\n\(table.text)\(both)\n\n"
            + Paragraph.wrapped(FunnelComparison.rule, width: proseWidth)
    }

    /// A difference of shares in points of a hundred.
    private func points(_ difference: Double) -> String {
        let value = (difference * 1_000).rounded() / 10
        return (value > 0 ? "+" : value < 0 ? "−" : "") + numbers.number(abs(value))
    }

    private func probability(_ p: Double) -> String {
        p < 0.001 ? "<0.001" : numbers.number(p, decimals: 3)
    }
}

extension FunnelText {
    /// One customer, event by event.
    static func text(_ explanation: FunnelExplanation, _ zone: ZoneRules, width: Int) -> String {
        var table = TextTable([("Time", .left), ("", .left), ("Event", .left), ("Because", .left)])
        for event in explanation.events {
            let time = "\(Timestamp(microseconds: zone.local(event.time)))".dropLast()
            table.add([
                String(time.map { $0 == "T" ? " " : $0 }), event.steps.isEmpty ? "" : "●",
                Paragraph.short(event.name, to: 28), event.because,
            ])
        }
        return
            "\(explanation.customer): \(explanation.verdict)\n\n\(table.text)\n\n\(Paragraph.wrapped(explanation.rule, width: min(width, 100)))"
    }
}

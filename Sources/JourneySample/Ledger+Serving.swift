// The stories from the wait for a visit to the first month.
import JourneySupport

extension Ledger {
    /// 4. Silent leavers behind complaints.
    var silentLeavers: Story {
        let window = TimeSpan.seconds(Self.window)
        return Story(
            id: "silent-leavers", title: "For each complaint about a moved visit, several leave without a word",
            tale:
                "When their visit is moved, a few customers complain. Many more say nothing, do not cancel, and are never seen "
                + "again.",
            planted: [
                ("silentAfterMove", Planted.silentAfterMove), ("complainingAfterMove", Planted.complainingAfterMove),
                ("cancellingAfterMove", Planted.cancellingAfterMove),
            ],
            sizes: [
                "Left at a moved visit without a word: **\(Plain.whole(silent))**.",
                "Complained about a moved visit: **\(Plain.whole(complainers))**.",
                "Both of those whose visit was last moved more than 30 days before the end: the others may still come back.",
                "Silent leavers for each complaint: \(Plain.times(Double(silent), Double(complainers))).",
            ],
            commands: [
                #"waymark ask funnel events.wmlog --steps "visit_rescheduled,technician_arrived" --window 30d"#,
                #"waymark ask funnel events.wmlog --steps "visit_rescheduled,complaint_filed[reason=visit]" --window 30d"#,
            ],
            checks: [
                Check(
                    "silent",
                    .silent(
                        at: "visit_rescheduled", complaint: "complaint_filed[reason=visit]", window: window,
                        silent: silent,
                        complained: complainers))
            ])
    }

    /// 6. A status message that halves the calls.
    var statusMessage: Story {
        let (before, after) = (visitCalls[false] ?? Rate(), visitCalls[true] ?? Rate())
        let calls = "support_called[reason=visit]"
        return Story(
            id: "status-message", title: "A message about the visit halves the calls",
            tale:
                "Since \(Check.time(calendar.messagesSince)) everyone who books a visit gets a message with the window, the name of "
                + "the technician and a link to the route. Before, customers called to ask when somebody comes. Nothing else "
                + "changed that day.",
            planted: [
                ("visitCallsWithoutMessage", Planted.visitCallsWithoutMessage),
                ("visitCallsWithMessage", Planted.visitCallsWithMessage),
            ],
            sizes: [
                "Calls about the visit **without** the message: \(Plain.rate(before, "calls")).",
                "**With** the message: \(Plain.rate(after, "calls")).",
                "Without against with: \(Plain.times(before.per100, after.per100)).",
            ],
            commands: [
                "waymark ask funnel events.wmlog --steps \"visit_booked[messages=off],\(calls)\" --window 60d",
                "waymark ask funnel events.wmlog --steps \"visit_booked[messages=on],\(calls)\" --window 60d",
            ],
            checks: [
                Check("before", .ratePer100(events: calls, customers: "visit_booked[messages=off]", before)),
                Check("after", .ratePer100(events: calls, customers: "visit_booked[messages=on]", after)),
            ])
    }

    /// 7. Two personas with opposite emotion curves.
    var oppositePersonas: Story {
        let questions = Question.allCases.filter { $0.kind == "csat" && connectQuestions.contains($0) }
        return Story(
            id: "opposite-personas", title: "What pleases Dilnoza wears Rustam out, and the other way round",
            tale:
                "Dilnoza works from home: she likes everything she can do herself on a screen and loses half a day to every wait. "
                + "Rustam runs a shop: he dislikes screens and likes people who come, call and explain.",
            planted: [
                ("signingRemote", Feelings.signing(.remote)), ("signingShop", Feelings.signing(.shop)),
                ("movedRemote", Feelings.moved(.remote)), ("movedShop", Feelings.moved(.shop)),
                ("speedRemote", Feelings.speed(.remote)), ("speedShop", Feelings.speed(.shop)),
            ],
            sizes: ["Mean CSAT (1…5), Dilnoza against Rustam:"]
                + questions.map {
                    "`\($0.rawValue)`: \(Plain.score(score($0, .work(.remote)))) against \(Plain.score(score($0, .work(.shop))))."
                },
            commands: ["waymark serve --home . # open the map “Getting home fibre connected” and choose the persona"],
            checks: questions.flatMap { question in
                [(Work.remote, "dilnoza"), (.shop, "rustam")].map { work, persona in
                    Check(
                        "\(persona)-\(question.rawValue)",
                        .meanScore(
                            question: question, segment: "*[work=\(work.rawValue)]", score(question, .work(work))))
                }
            })
    }

    private var connectQuestions: [Question] { TruthMap.connect.steps.flatMap(\.questions) }

    /// 8. Late and duplicate events.
    var lateAndDouble: Story {
        Story(
            id: "late-and-double", title: "Events that arrive days late, and events that arrive twice",
            tale:
                "Applications keep events while they are offline and send them days later; the file holds rows in the order in "
                + "which they arrived, so these stand out of order. Some are sent twice, with the same `message_id`. Only events that "
                + "a device reports are late or doubled: the counts of calls, contracts and visits are exact as they stand.",
            planted: [("lateEvents", Planted.lateEvents), ("duplicateEvents", Planted.duplicateEvents)],
            sizes: [
                "Events received more than a day after they happened: **\(Plain.whole(lateEvents))**.",
                "Rows that repeat an earlier `message_id`: **\(Plain.whole(duplicateRows))** of \(Plain.whole(eventRows)).",
                "Events without the repeats: \(Plain.whole(eventRows - duplicateRows)).",
            ],
            commands: [
                "waymark log info events.wmlog", "cut -d, -f4 events/events.csv | sort | uniq -d | wc -l",
            ],
            checks: [
                Check("late", .lateRows(.days(1), count: lateEvents)),
                Check("duplicates", .duplicateRows(count: duplicateRows, rows: eventRows)),
            ])
    }

    /// 9. A shared device.
    var sharedTablet: Story {
        let shops = Shop.allCases.map { ($0, tablets[$0] ?? 0) }
        return Story(
            id: "shared-tablet", title: "One tablet, many customers",
            tale:
                "Partner shops let their customers compare and sign on the shop's tablet. Its device id is the same for all of them: "
                + "whoever joins customers by device makes one person of hundreds.",
            planted: zip(Shop.allCases, Planted.tabletShares).map { ($0.tablet, $1) },
            sizes: ["Customers seen on each tablet:"] + shops.map { "`\($0.tablet)`: \(Plain.whole($1))." },
            commands: [
                "waymark ask funnel events.wmlog --steps \"*[device=\(Shop.malika.tablet)],contract_signed\" --window 60d"
            ],
            checks: shops.map { shop, count in
                Check(shop.rawValue, .customers(pattern: "*[device=\(shop.tablet)]", times: 1, count: count))
            })
    }

    /// 10. A price surprise on the first bill doubles the calls.
    var priceSurprise: Story {
        let (surprised, expected) = (billCalls[true] ?? Rate(), billCalls[false] ?? Rate())
        let (low, high) = (score(.bill, .surprised(true)), score(.bill, .surprised(false)))
        let calls = "support_called[reason=bill]"
        return Story(
            id: "price-surprise", title: "A fee nobody spoke of doubles the calls about the first bill",
            tale:
                "Four first bills in ten hold a set-up fee of \(Plain.whole(Planted.setUpFee)) soʻm that was not shown before signing. "
                + "The property `difference` tells how much more a bill asks than was signed for.",
            planted: [
                ("surprisedBills", Planted.surprisedBills), ("billCalls", Planted.billCalls),
                ("billCallsWhenSurprised", Planted.billCallsWhenSurprised),
            ],
            sizes: [
                "Calls about a bill **with** the fee: \(Plain.rate(surprised, "calls")).",
                "**Without** it: \(Plain.rate(expected, "calls")).",
                "With against without: \(Plain.times(surprised.per100, expected.per100)).",
                "Satisfaction with the bill: \(Plain.score(low)) with the fee, \(Plain.score(high)) without.",
            ],
            commands: [
                "waymark ask funnel events.wmlog --steps \"bill_opened[difference>0],\(calls)\" --window 30d",
                "waymark ask funnel events.wmlog --steps \"bill_opened[difference=0],\(calls)\" --window 30d",
            ],
            checks: [
                Check("surprised", .ratePer100(events: calls, customers: "bill_opened[difference>0]", surprised)),
                Check("expected", .ratePer100(events: calls, customers: "bill_opened[difference=0]", expected)),
                Check("surprised-score", .meanScore(question: .bill, segment: "bill_opened[difference>0]", low)),
                Check("expected-score", .meanScore(question: .bill, segment: "bill_opened[difference=0]", high)),
            ])
    }

    /// 11. Visits are moved again and again.
    var movedAgain: Story {
        let counts = (1...3).map { times in moves.reduce(0) { $0 + ($1.key >= times ? $1.value : 0) } }
        return Story(
            id: "moved-again", title: "A moved visit is moved again",
            tale:
                "More than a third of the visits that were moved are moved once more, up to five times. Whoever stays confirms "
                + "the new window (`visit_confirmed`), so the map shows a loop between booking and moving.",
            planted: [("movedAgain", Planted.movedAgain), ("mostMoves", Double(Planted.mostMoves))],
            sizes: [
                "Customers whose visit was moved: \(Plain.whole(counts[0])).",
                "Moved at least twice: \(Plain.share(Share(count: counts[1], total: counts[0]))).",
                "Moved at least three times: \(Plain.share(Share(count: counts[2], total: counts[0]))).",
            ],
            commands: [#"waymark ask funnel events.wmlog --steps "visit_booked,visit_rescheduled" --window 30d"#],
            checks: zip(1...3, counts).map { times, count in
                Check("at-least-\(times)", .customers(pattern: "visit_rescheduled", times: times, count: count))
            })
    }

    /// 12. Visits booked for a Monday are moved twice as often.
    var mondays: Story {
        let (monday, others) = (moved[true] ?? Share(), moved[false] ?? Share())
        return Story(
            id: "mondays", title: "Visits booked for a Monday are moved twice as often",
            tale:
                "On Mondays the dispatchers plan with what the weekend left over. The weekday of the booked window stands in "
                + "the property `weekday`.",
            planted: [("moved", Planted.moved), ("movedOnMonday", Planted.movedOnMonday)],
            sizes: [
                "Booked for a **Monday** and moved: \(Plain.share(monday)).",
                "Booked for another day and moved: \(Plain.share(others)).",
                "Monday against the others: \(Plain.times(monday.value, others.value)).",
            ],
            commands: [
                #"waymark ask funnel events.wmlog --steps "visit_booked[weekday=mon],visit_rescheduled" --window 30d"#,
                #"waymark ask funnel events.wmlog --steps "visit_booked[weekday!=mon],visit_rescheduled" --window 30d"#,
            ],
            checks: [
                Check(
                    "monday",
                    .conversion(from: "visit_booked[weekday=mon]", to: "visit_rescheduled", within: .days(30), monday)),
                Check(
                    "others",
                    .conversion(from: "visit_booked[weekday!=mon]", to: "visit_rescheduled", within: .days(30), others)),
            ])
    }
}

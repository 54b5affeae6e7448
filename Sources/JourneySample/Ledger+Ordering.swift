// The stories on the way to a signed contract.
import JourneySupport

extension Ledger {
    private var sixtyDays: TimeSpan { .days(60) }
    private var release: String { Planted.releases[1] }

    /// 1. An offer that comes after two weeks loses people.
    var lateOffer: Story {
        let (late, prompt) = (offers[true] ?? Share(), offers[false] ?? Share())
        let (lateScore, promptScore) = (score(.offer, .offerLate(true)), score(.offer, .offerLate(false)))
        return Story(
            id: "late-offer", title: "An offer that comes after two weeks loses people",
            tale:
                "Most offers are sent within a week. Some lie for fifteen to twenty days, whoever asked for them, and of "
                + "the people who get such an offer fewer than half as many sign. Some of those who wait call to ask where it is.",
            planted: [
                ("shareOfLateOffers", Planted.lateOffers), ("signAfterPromptOffer", Planted.signingAfterPromptOffer),
                ("signAfterLateOffer", Planted.signingAfterLateOffer),
            ],
            sizes: [
                "Signed within 30 days of an offer that took **more than 14 days**: \(Plain.share(late)).",
                "Signed within 30 days of a **prompt** offer: \(Plain.share(prompt)).",
                "Satisfaction with the offer: \(Plain.score(lateScore)) when late, \(Plain.score(promptScore)) when prompt.",
            ],
            commands: [
                #"waymark ask funnel events.wmlog --steps "offer_sent[days_waited>14],contract_signed" --window 30d"#,
                #"waymark ask funnel events.wmlog --steps "offer_sent[days_waited<=14],contract_signed" --window 30d"#,
            ],
            checks: [
                Check(
                    "late",
                    .conversion(from: "offer_sent[days_waited>14]", to: "contract_signed", within: .days(30), late)),
                Check(
                    "prompt",
                    .conversion(from: "offer_sent[days_waited<=14]", to: "contract_signed", within: .days(30), prompt)),
                Check("late-score", .meanScore(question: .offer, segment: "offer_sent[days_waited>14]", lateScore)),
                Check(
                    "prompt-score", .meanScore(question: .offer, segment: "offer_sent[days_waited<=14]", promptScore)),
            ])
    }

    /// 2. Leads of one channel convert twice as well.
    var referrals: Story {
        let shares = Source.allCases.map { ($0, sources[$0] ?? Share()) }
        var others = Share()
        for (source, share) in shares where source != .referral {
            others.count += share.count
            others.total += share.total
        }
        let referred = sources[.referral] ?? Share()
        return Story(
            id: "referral-twice", title: "People sent by a friend sign twice as often",
            tale:
                "Customers come from search, social networks, partner shops, posters and friends. Those whom a friend has "
                + "sent go on a little more often at every step, which makes twice as many contracts in the end. The other "
                + "channels are alike.",
            planted: [
                ("goOnToAddress", Planted.goingOnToAddress),
                ("goOnToAddressReferred", Planted.goingOnToAddressReferred),
                ("openForm", Planted.openingTheForm), ("openFormReferred", Planted.openingTheFormReferred),
                ("signingLiftReferred", Planted.referredSigningLift),
            ],
            sizes: ["From comparing the plans to the contract, within 60 days:"]
                + shares.map { "**\($0.rawValue)**: \(Plain.share($1))." }
                + ["Referral against all others: \(Plain.times(referred.value, others.value))."],
            commands: [
                #"waymark ask funnel events.wmlog --steps "plans_compared[source=referral],contract_signed" --window 60d"#,
                #"waymark ask funnel events.wmlog --steps "plans_compared[source!=referral],contract_signed" --window 60d"#,
            ],
            checks: shares.map { source, share in
                Check(
                    source.rawValue,
                    .conversion(
                        from: "plans_compared[source=\(source.rawValue)]", to: "contract_signed", within: sixtyDays,
                        share))
            } + [
                Check(
                    "others",
                    .conversion(
                        from: "plans_compared[source!=referral]", to: "contract_signed", within: sixtyDays, others))
            ])
    }

    /// 3. A broken form on one browser for ten days.
    var brokenForm: Story {
        let browser = Planted.brokenBrowser.rawValue
        let form = "offer_form_opened"
        return Story(
            id: "broken-form", title: "A form that does not work in \(browser), for ten days",
            tale: "Release \(release) of the site was live from \(Check.time(calendar.broken.lowerBound)) to "
                + "\(Check.time(calendar.broken.upperBound)). In \(browser) its form for an offer mostly could not be sent; in other "
                + "browsers, and in \(browser) before and after, it could.",
            planted: [("failsInBrokenForm", Planted.brokenFormFails), ("formIsSent", Planted.formIsSent)],
            sizes: [
                "\(browser), release \(release): the form was sent by \(Plain.share(brokenForms)).",
                "\(browser), other releases: \(Plain.share(sameBrowserForms)).",
                "Other browsers, release \(release): \(Plain.share(sameReleaseForms)).",
            ],
            commands: [
                "waymark ask funnel events.wmlog --steps "
                    + "\"\(form)[browser=\(browser),release=\(release)],offer_requested\" --window 1d",
                "waymark ask funnel events.wmlog --steps "
                    + "\"\(form)[browser=\(browser),release!=\(release)],offer_requested\" --window 1d",
            ],
            checks: [
                Check("broken", formCheck("browser=\(browser),release=\(release)", brokenForms)),
                Check("same-browser", formCheck("browser=\(browser),release!=\(release)", sameBrowserForms)),
                Check("same-release", formCheck("browser!=\(browser),release=\(release)", sameReleaseForms)),
            ])
    }

    private func formCheck(_ conditions: String, _ share: Share) -> Check.Figure {
        .conversion(from: "offer_form_opened[\(conditions)]", to: "offer_requested", within: .days(1), share)
    }

    /// 5. A handover between departments that waits.
    var handover: Story {
        let (byHand, automatic) = (checks[true] ?? [], checks[false] ?? [])
        let (handScore, automaticScore) = (
            score(.address, .checkedByHand(true)), score(.address, .checkedByHand(false))
        )
        return Story(
            id: "handover", title: "An address that another department checks waits for days",
            tale:
                "The register knows most addresses and answers in minutes. The others are handed to the coverage team, which "
                + "answers by e-mail in two to five days, most often for the new districts "
                + "\(Planted.newDistricts.sorted().joined(separator: " and ")). Nobody is lost more often for it; they only wait.",
            planted: [
                ("manualChecks", Planted.manualChecks),
                ("manualChecksInNewDistricts", Planted.manualChecksInNewDistricts),
                ("manualDaysFrom", Planted.manualCheckDays.lowerBound),
                ("manualDaysTo", Planted.manualCheckDays.upperBound),
            ],
            sizes: [
                "Median from the entered to the confirmed address, **checked by hand**: "
                    + "\(Plain.span(Check.median(byHand))) (n = \(Plain.whole(byHand.count))).",
                "**Automatic**: \(Plain.span(Check.median(automatic))) (n = \(Plain.whole(automatic.count))).",
                "Satisfaction: \(Plain.score(handScore)) by hand, \(Plain.score(automaticScore)) automatic.",
            ],
            commands: [
                #"waymark ask funnel events.wmlog --steps "address_entered,address_confirmed[check=manual]" --window 30d"#,
                #"waymark ask funnel events.wmlog --steps "address_entered,address_confirmed[check=automatic]" --window 30d"#,
            ],
            checks: [
                Check("manual", durationCheck("manual", byHand)),
                Check("automatic", durationCheck("automatic", automatic)),
                Check(
                    "manual-score",
                    .meanScore(question: .address, segment: "address_confirmed[check=manual]", handScore)),
                Check(
                    "automatic-score",
                    .meanScore(question: .address, segment: "address_confirmed[check=automatic]", automaticScore)),
            ])
    }

    private func durationCheck(_ check: String, _ seconds: [Int64]) -> Check.Figure {
        .medianSeconds(from: "address_entered", to: "address_confirmed[check=\(check)]", within: .days(30), seconds)
    }

    /// 13. Students come when the term starts.
    var term: Story {
        let (within, outside) = (students[true] ?? 0, students[false] ?? 0)
        let termDays = (calendar.term.upperBound - calendar.term.lowerBound) / SampleCalendar.day
        let otherDays = Int64(calendar.days) - termDays
        let perDay = (termDays > 0 ? Double(within) / Double(termDays) : 0, Double(outside) / Double(max(1, otherDays)))
        return Story(
            id: "term-start", title: "Students arrive when the term starts",
            tale:
                "From 25 August to 20 September three times as many students look at the plans as on other days. Everybody "
                + "else keeps to the rhythm of the week, with most visits on Sundays.",
            planted: [("studentsInTerm", Planted.termFactor)],
            sizes: [
                "Students who first compared plans while the term started: \(Plain.whole(within)), "
                    + "\(Plain.tenths(perDay.0)) a day over \(termDays) days.",
                "On the other days: \(Plain.whole(outside)), \(Plain.tenths(perDay.1)) a day over \(otherDays) days.",
            ],
            commands: [
                #"awk -F, '$2=="plans_compared" && $10=="student" {print substr($3,1,10)}' events/events.csv | sort | uniq -c"#
            ],
            checks: [
                Check("in-term", .firstInPeriod(pattern: "plans_compared[work=student]", calendar.term, count: within)),
                Check(
                    "all-days",
                    .firstInPeriod(
                        pattern: "plans_compared[work=student]", calendar.start..<calendar.end, count: within + outside)
                ),
            ])
    }
}

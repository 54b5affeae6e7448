// Which template fits: three questions, and one recommendation with its reason.
internal import JourneyLanguage

/// Asks whose journey it is, what happens on it and where, and recommends a template.
package enum TemplateChooser {
    /// Whose journey it is. The raw value is its word on a command line.
    package enum Who: String, Phrase {
        package static let section = "chooserWho"
        case buyer, customer, user, employee, person, service
    }

    /// What happens on it.
    package enum What: String, Phrase {
        package static let section = "chooserWhat"
        case buying, everything, using, application, claim, help
    }

    /// Where it mostly happens.
    package enum How: String, Phrase {
        package static let section = "chooserHow"
        case online, onsite, companies, subscription, anywhere
    }

    /// What is said beside the answers.
    package enum Word: String, Phrase {
        package static let section = "chooser"
        case who, what, how
        /// With the title of the template and what it is about.
        case recommended
        /// With the number of answers.
        case answer
        /// With what was typed: it is none of the answers.
        case noAnswer
        /// What the comments in a new file are.
        case note
        /// Where the title and the stages come from.
        case rename
        /// What to type next, with the name of the file.
        case next
        /// How large a template is.
        case stages, steps
        /// A question that every map asks, each with an example: who answers for it, whose journey it is, what is wanted.
        case owner, ownerExample, persona, personaName, personaAbout, personaNeeds, goal
    }

    /// The recommendation that some answers leave; `nil` while several are possible.
    package static func recommended(_ who: Who?, _ what: What?, _ how: How?) -> String? {
        var only: String?
        for who in who.map({ [$0] }) ?? Who.allCases {
            for what in what.map({ [$0] }) ?? What.allCases {
                for how in how.map({ [$0] }) ?? How.allCases {
                    let id = recommended(who, what, how)
                    guard only == nil || only == id else { return nil }
                    only = id
                }
            }
        }
        return only
    }

    /// The id of the template that fits best.
    ///
    /// The first answer counts most: an employee, a life and what stands behind a service have a template of their own. Among
    /// customers the process decides, then the place.
    package static func recommended(_ who: Who, _ what: What, _ how: How) -> String {
        switch (who, what, how) {
        case (.employee, _, _): "employee-journey"
        case (.person, _, _): "life-experience"
        case (.service, _, _): "service-blueprint"
        case (_, .application, _): "bank-account"
        case (_, .claim, _): "insurance-claim"
        case (_, .help, _): "support-case"
        case (.user, _, .subscription), (_, .using, .subscription): "subscription"
        case (.user, _, _): "onboarding"
        case (_, _, .companies): "b2b"
        case (_, .everything, _): "life-cycle"
        case (_, _, .subscription): "subscription"
        case (_, .buying, .online): "e-commerce"
        case (_, .buying, .onsite), (_, .using, .onsite): "retail-service"
        case (_, .using, .online): "onboarding"
        case (.buyer, _, _): "decision-stages"
        case (.customer, _, _): "life-cycle"
        }
    }
}

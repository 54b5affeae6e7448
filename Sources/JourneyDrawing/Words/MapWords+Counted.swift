// Things that are counted, in the form that a number asks for.
import JourneyLanguage

/// What can be counted: `664 customers`, `1 customer`.
package enum CountedThing: String, Phrase {
    package static let section = "counted"

    case customers, answers, journeys, steps, stages, events, maps
}

/// What can be counted, in the form after "of": `of 664 customers`, `из 664 клиентов`, `z 664 klientów`.
enum CountedTotal: String, Phrase {
    static let section = "countedOf"

    case customers, answers, journeys, steps, stages, events, maps

    init(_ thing: CountedThing) {
        self =
            switch thing {
            case .customers: .customers
            case .answers: .answers
            case .journeys: .journeys
            case .steps: .steps
            case .stages: .stages
            case .events: .events
            case .maps: .maps
            }
    }
}

extension MapWords {
    /// `664 customers`, `1 customer`.
    package func counted(_ number: Int, _ thing: CountedThing) -> String { catalogue.counted(thing, number) }

    /// The form after "of": `of 664 customers`, `из 664 клиентов`, `z 664 klientów`.
    package func countedOutOf(_ number: Int, _ thing: CountedThing) -> String {
        catalogue.counted(CountedTotal(thing), number)
    }
}

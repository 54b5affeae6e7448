// Things that are counted, in the form that a number asks for.
import JourneyLanguage

/// What can be counted.
package enum CountedThing: Hashable, Sendable, CaseIterable {
    case customers, answers, journeys, steps, stages
}

extension MapWords {
    /// `664 customers`, `1 customer`.
    package func counted(_ number: Int, _ thing: CountedThing) -> String {
        let count = NumberStyle(language: language).count(number)
        let form = Self.forms(thing, language)[PluralCategory(number, in: language)] ?? ""
        return language.base == .chinese ? count + form : count + "\u{A0}" + form
    }

    /// The form after "of": `of 664 customers`, `из 664 клиентов`, `z 664 klientów`.
    package func countedOutOf(_ number: Int, _ thing: CountedThing) -> String {
        let count = NumberStyle(language: language).count(number)
        let one = number % 10 == 1 && number % 100 != 11
        let forms = Self.forms(thing, language)
        let form =
            switch language.base {
            case .russian: one ? forms[.few] ?? "" : forms[.many] ?? ""
            case .polish: number == 1 ? Self.polishGenitive(thing) : forms[.many] ?? ""
            default: forms[PluralCategory(number, in: language)] ?? ""
            }
        return language.base == .chinese ? count + form : count + "\u{A0}" + form
    }

    private static func polishGenitive(_ thing: CountedThing) -> String {
        switch thing {
        case .customers: "klienta"
        case .answers: "odpowiedzi"
        case .journeys: "podróży"
        case .steps: "kroku"
        case .stages: "etapu"
        }
    }

    private static func forms(_ thing: CountedThing, _ language: LanguageTag) -> [PluralCategory: String] {
        switch (language.base, thing) {
        case (.russian, .customers): [.one: "клиент", .few: "клиента", .many: "клиентов"]
        case (.russian, .answers): [.one: "ответ", .few: "ответа", .many: "ответов"]
        case (.russian, .journeys): [.one: "путь", .few: "пути", .many: "путей"]
        case (.russian, .steps): [.one: "шаг", .few: "шага", .many: "шагов"]
        case (.russian, .stages): [.one: "этап", .few: "этапа", .many: "этапов"]
        case (.chinese, .customers): [.other: "位客户"]
        case (.chinese, .answers): [.other: "份回答"]
        case (.chinese, .journeys): [.other: "段旅程"]
        case (.chinese, .steps): [.other: "个步骤"]
        case (.chinese, .stages): [.other: "个阶段"]
        case (.polish, .customers): [.one: "klient", .few: "klientów", .many: "klientów"]
        case (.polish, .answers): [.one: "odpowiedź", .few: "odpowiedzi", .many: "odpowiedzi"]
        case (.polish, .journeys): [.one: "podróż", .few: "podróże", .many: "podróży"]
        case (.polish, .steps): [.one: "krok", .few: "kroki", .many: "kroków"]
        case (.polish, .stages): [.one: "etap", .few: "etapy", .many: "etapów"]
        case (.uzbek, .customers): [.one: "mijoz", .other: "mijoz"]
        case (.uzbek, .answers): [.one: "javob", .other: "javob"]
        case (.uzbek, .journeys): [.one: "sayohat", .other: "sayohat"]
        case (.uzbek, .steps): [.one: "qadam", .other: "qadam"]
        case (.uzbek, .stages): [.one: "bosqich", .other: "bosqich"]
        case (_, .customers): [.one: "customer", .other: "customers"]
        case (_, .answers): [.one: "answer", .other: "answers"]
        case (_, .journeys): [.one: "journey", .other: "journeys"]
        case (_, .steps): [.one: "step", .other: "steps"]
        case (_, .stages): [.one: "stage", .other: "stages"]
        }
    }
}

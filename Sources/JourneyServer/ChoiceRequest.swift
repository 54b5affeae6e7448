// In which language and theme a request is answered: by its address, else by what the reader chose before, else by what
// the browser asks for.
import HTTPTypes
import Hummingbird
import JourneyLanguage
import JourneyViews

/// Reads a reader's choice from a request.
enum ChoiceRequest {
    static let languageCookie = "waymark-language"
    static let themeCookie = "waymark-theme"

    /// - Throws: `PageProblem` when the address names a language or theme that there is none of, or names it twice.
    static func choice(of request: Request) throws(PageProblem) -> ReaderChoice {
        var choice = remembered(in: request)
        if let text = try field(ReaderChoice.languageField, of: request) {
            choice.language = try ReaderChoice.language(text)
            choice.isLanguageInAddress = true
        }
        if let text = try field(ReaderChoice.themeField, of: request) {
            choice.theme = try ReaderChoice.theme(text)
            choice.isThemeInAddress = true
        }
        return choice
    }

    /// The choice for a page about a problem: whatever of the address can be understood.
    static func nearest(to request: Request) -> ReaderChoice {
        if let choice = try? choice(of: request) { return choice }
        var choice = remembered(in: request)
        if let text = try? field(ReaderChoice.languageField, of: request),
            let language = try? ReaderChoice.language(text)
        {
            (choice.language, choice.isLanguageInAddress) = (language, true)
        }
        if let text = try? field(ReaderChoice.themeField, of: request), let theme = try? ReaderChoice.theme(text) {
            (choice.theme, choice.isThemeInAddress) = (theme, true)
        }
        return choice
    }

    /// What does not stand in the address: the reader's cookies, else the browser's languages, else English. Cookies
    /// that nobody here has set are left alone.
    private static func remembered(in request: Request) -> ReaderChoice {
        let accepted = AcceptedLanguages(request.headers[.acceptLanguage] ?? "")
        let kept = request.cookies[languageCookie].flatMap { try? ReaderChoice.language($0.value) }
        let theme = request.cookies[themeCookie].flatMap { ThemeChoice(rawValue: $0.value) }
        return ReaderChoice(
            language: kept ?? accepted.best(of: LanguageTag.interface) ?? .english, theme: theme ?? .system)
    }

    /// A field of the address; an empty one counts as absent.
    private static func field(_ name: String, of request: Request) throws(PageProblem) -> String? {
        let values = request.uri.queryParameters[values: Substring(name)]
        guard values.count < 2 else { throw PageProblem.badField(name) }
        return values.first.flatMap { $0.isEmpty ? nil : String($0) }
    }
}

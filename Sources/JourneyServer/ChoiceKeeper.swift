// Remembers what a reader chose in the menus of a page.
import HTTPTypes
import Hummingbird
import JourneyLanguage
import JourneyViews

/// Answers an address that asks to be remembered (`keep=1`) with the same address without that, and with cookies.
///
/// Only the menus make such addresses: a link somebody was sent, `?language=ru`, shows the page in Russian and changes
/// nothing of what its reader had chosen.
struct ChoiceKeeper<Context: RequestContext>: RouterMiddleware {
    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let fields = request.uri.queryParameters
        guard request.method == .get || request.method == .head, fields[Substring(ReaderChoice.keepField)] == "1" else {
            return try await next(request, context)
        }
        let choice = try ChoiceRequest.choice(of: request)
        guard choice.isLanguageInAddress || choice.isThemeInAddress else { return try await next(request, context) }
        // A reference to the same path, so that no address can lead elsewhere.
        let rest = PageLink(
            query: fields.filter { $0.key != ReaderChoice.keepField }.map { (String($0.key), String($0.value)) })
        var response = Response(status: .seeOther, headers: [.location: rest.text, .cacheControl: "no-store"])
        if choice.isLanguageInAddress {
            response.headers.append(Self.cookie(ChoiceRequest.languageCookie, choice.language.code))
        }
        if choice.isThemeInAddress {
            response.headers.append(Self.cookie(ChoiceRequest.themeCookie, choice.theme.rawValue))
        }
        return response
    }

    /// Kept for a year, for this site's own pages, and of no use to scripts.
    private static func cookie(_ name: String, _ value: String) -> HTTPField {
        HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
    }
}

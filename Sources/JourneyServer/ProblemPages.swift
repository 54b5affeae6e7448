// Turns what went wrong into a page that says what would be right.
import Hummingbird
import JourneyLanguage
import JourneySupport
import JourneyViews
import Logging

/// Catches what the routes throw. The words of our own failures go to the log, not to the reader.
struct ProblemPages<Context: RequestContext>: RouterMiddleware {
    let source: any MapSource
    let assets: PageAssets

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as PageProblem {
            let page = ProblemPage(site: await site, problem: problem)
            return Self.response(page.html, problem.kind)
        } catch let error as HTTPError where error.status == .notFound {
            return try await notFound(request)
        } catch let error as HTTPError where error.status.code < 500 {
            throw error
        } catch {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
            let page = ProblemPage(site: await site, failure: Self.words(for: error))
            return PageResponse.page(page.html, status: .internalServerError)
        }
    }

    private static func response(_ html: HTML, _ kind: PageProblem.Kind) -> Response {
        switch kind {
        case .missing: return PageResponse.page(html, status: .notFound)
        case .badRequest: return PageResponse.page(html, status: .badRequest)
        case .busy:
            var response = PageResponse.page(html, status: .serviceUnavailable)
            response.headers[.retryAfter] = "5"
            return response
        }
    }

    /// A page for readers, a line for programs that ask for a file.
    private func notFound(_ request: Request) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            var response = PageResponse.text("Only GET and HEAD are answered here.\n", status: .methodNotAllowed)
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        return PageResponse.page(ProblemPage(site: await site, problem: .noPage).html, status: .notFound)
    }

    /// The site even when its source fails: the page about the failure must not fail.
    private var site: Site {
        get async {
            let facts = try? await source.facts()
            return Site(facts: facts ?? SiteFacts(title: LocalizedText("Waymark")), assets: assets)
        }
    }

    /// What a reader may know: errors that are made for people, and nothing of any other.
    private static func words(for error: any Error) -> String {
        if let described = error as? any DescribedError { return described.message }
        return "The page could not be made. The server’s log says why; trying again may help."
    }
}

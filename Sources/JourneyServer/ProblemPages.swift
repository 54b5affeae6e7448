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
            let site = await site(request)
            return Self.response(ProblemPage(site: site, problem: problem).html, problem.kind, for: site.choice)
        } catch let error as HTTPError where error.status == .notFound {
            return try await notFound(request)
        } catch let error as HTTPError where error.status.code < 500 {
            throw error
        } catch {
            context.logger.error("\(request.method) \(request.uri.path): \(error)")
            let site = await site(request)
            // What a reader may know: errors that are made for people, and nothing of any other.
            let page = ProblemPage(site: site, failure: (error as? any DescribedError)?.message)
            return PageResponse.page(page.html, for: site.choice, status: .internalServerError)
        }
    }

    private static func response(_ html: HTML, _ kind: PageProblem.Kind, for choice: ReaderChoice) -> Response {
        switch kind {
        case .missing: return PageResponse.page(html, for: choice, status: .notFound)
        case .badRequest: return PageResponse.page(html, for: choice, status: .badRequest)
        case .busy:
            var response = PageResponse.page(html, for: choice, status: .serviceUnavailable)
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
        let site = await site(request)
        return PageResponse.page(
            ProblemPage(site: site, problem: .noPage).html, for: site.choice, status: .notFound)
    }

    /// The site even when its source fails: the page about the failure must not fail.
    private func site(_ request: Request) async -> Site {
        let facts = try? await source.facts()
        return Site(
            facts: facts ?? SiteFacts(title: LocalizedText("Waymark")), assets: assets,
            choice: ChoiceRequest.nearest(to: request))
    }
}

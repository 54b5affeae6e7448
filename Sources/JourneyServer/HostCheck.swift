// Whether a request means this server, so that no other site can have its name point here and read along.
import HTTPTypes
import Hummingbird

/// Refuses requests under a name that is not ours.
///
/// A server on the loopback is open to everything on this machine, a browser included; a page from elsewhere whose name
/// is made to lead to 127.0.0.1 would be of the same origin as ours. A server that listens to others has whatever names
/// they gave it: there only a list of names can help.
struct HostCheck<Context: RequestContext>: RouterMiddleware {
    /// Names without ports, in small letters; `nil` lets every name pass.
    let names: Set<String>?

    private static var loopback: Set<String> { ["localhost", "127.0.0.1", "[::1]"] }

    /// - Parameters:
    ///   - host: where the server listens.
    ///   - publicNames: under which names it is known, if anyone said.
    init(host: String, publicNames: [String]) {
        let own = host.contains(":") ? "[\(host)]" : host
        guard Self.loopback.contains(own) || !publicNames.isEmpty else {
            names = nil
            return
        }
        names = Self.loopback.union([own] + publicNames.map { $0.lowercased() })
    }

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let names, !admits(request.head.authority) else { return try await next(request, context) }
        return PageResponse.text(
            "This server does not go by that name. Ask for it by one of: \(names.sorted().joined(separator: ", ")).\n",
            status: .misdirectedRequest)
    }

    /// Whether a request may come in under this name; one that names nobody may.
    func admits(_ authority: String?) -> Bool {
        guard let names, let authority else { return true }
        return names.contains(Self.name(in: authority))
    }

    /// `localhost` of `LocalHost:8080`, `[::1]` of `[::1]:8080`.
    private static func name(in authority: String) -> String {
        let text = authority.lowercased()
        let end = text.lastIndex(of: ":") ?? text.endIndex
        let isPort = text[end...].dropFirst().allSatisfy(\.isWholeNumber)
        return isPort ? String(text[..<end]) : text
    }
}

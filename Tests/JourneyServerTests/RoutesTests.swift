// What the server answers, asked as a browser asks.
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JourneySupport
import JourneyViews
import Testing

@testable import JourneyServer

@Suite("The server")
struct RoutesTests {
    /// Asks once and gives the answer with its body as text.
    private func ask(
        _ path: String, _ method: HTTPRequest.Method = .get, source: MemorySource = MemorySource()
    ) async throws -> (status: Int, headers: HTTPFields, body: String) {
        let server = WebServer(source: source, settings: WebServer.Settings(fontFolders: []))
        let app = Application(router: server.router)
        return try await app.test(.router) { client in
            try await client.execute(uri: path, method: method) { response in
                (response.status.code, response.headers, String(buffer: response.body))
            }
        }
    }

    @Test(
        "Every page answers, as HTML with its character set",
        arguments: [
            ("/", "Journey maps"), ("/maps/connect", "Getting &lt;connected&gt;"),
            ("/maps/connect/outline", "7 of 8\u{A0}journeys"),
            ("/maps/connect/table", "<table"), ("/maps/connect?persona=dilnoza", "customers like Dilnoza"),
            ("/maps/connect?period=28d", "15\u{A0}Mar – 11\u{A0}Apr\u{A0}1970"),
            ("/maps/connect?from=1970-01-02&to=1970-01-31", "2–31\u{A0}Jan\u{A0}1970"),
            ("/maps/connect?persona=&period=&from=&to=", "All customers"),
            ("/maps/connect?utm_source=mail", "All customers"),
            ("/maps/%D0%BA%D0%B0%D1%80%D1%82%D0%B0", "Карта"),
        ])
    func pages(path: String, holds: String) async throws {
        let answer = try await ask(path)
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "no-cache")
        #expect(answer.body.contains(holds))
        #expect(answer.body.hasPrefix("<!doctype html>"))
    }

    @Test("A picture that a map shows is sent as what it is, and may be kept")
    func image() async throws {
        let answer = try await ask("/maps/connect/pictures/0123456789abcdef.png")
        #expect(answer.status == 200 && answer.body == "\u{1}\u{2}\u{3}")
        #expect(answer.headers[.contentType] == "image/png")
        #expect(answer.headers[.cacheControl] == "private, max-age=31536000, immutable")
        #expect(answer.headers[.init("X-Content-Type-Options")!] == "nosniff")
    }

    @Test(
        "What is not there is told with what there is",
        arguments: [
            ("/maps/conect", "connect"), ("/maps/conect.svg", "connect"), ("/maps/connect?persona=nobody", "dilnoza"),
            ("/maps/a%2F..%2Fb", "letters, digits and hyphens"), ("/maps/%00", "letters, digits and hyphens"),
            ("/maps/%3Cscript%3E", "letters, digits and hyphens"), ("/nothing", "/maps/ID"),
            ("/maps/connect/nothing", "/maps/ID"),
            ("/assets/waymark.css", "/maps/ID"), ("/assets/..%2F..%2Fetc%2Fpasswd", "/maps/ID"),
            ("/maps/.svg", "letters, digits"), ("/maps/connect/pictures/other.png", "/maps/ID"),
            ("/maps/nothing/pictures/0123456789abcdef.png", "/maps/ID"),
            ("/maps/connect/pictures/..%2F..%2Fworkspace.yaml", "/maps/ID"),
        ])
    func missing(path: String, holds: String) async throws {
        let answer = try await ask(path)
        #expect(answer.status == 404)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.body.contains(holds))
        #expect(!answer.body.contains("<script>"))
    }

    @Test(
        "What is asked for wrongly is told with what would be right",
        arguments: [
            ("/maps/connect?period=month", "period=28d"), ("/maps/connect?from=2026-13-01", "from=2026-09-30"),
            ("/maps/connect?from=2026-02-01&to=2026-01-01", "from=2026-01-01&amp;to=2026-02-01"),
            ("/maps/connect?period=7d&period=8d", "twice"),
            ("/maps/connect.svg?period=%22%3E%3Cscript%3E", "period=28d"),
        ])
    func wrong(path: String, holds: String) async throws {
        let answer = try await ask(path)
        #expect(answer.status == 400)
        #expect(answer.body.contains(holds))
        #expect(!answer.body.contains("<script>"))
    }

    @Test("The picture is an SVG that may style itself and nothing else")
    func picture() async throws {
        let answer = try await ask("/maps/connect.svg?persona=dilnoza&period=90d")
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == "image/svg+xml; charset=utf-8")
        #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(answer.body == "<svg lang=\"en\" class=\"system\"></svg>")
    }

    @Test(
        "HEAD tells what GET would, without a body", arguments: ["/", "/maps/connect", "/health", "/maps/connect.svg"])
    func head(path: String) async throws {
        let (get, head) = (try await ask(path), try await ask(path, .head))
        #expect(head.status == 200)
        #expect(head.body == "")
        #expect(head.headers[.contentType] == get.headers[.contentType])
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
    }

    @Test("Nothing is changed from here", arguments: [HTTPRequest.Method.post, .put, .delete])
    func onlyReading(method: HTTPRequest.Method) async throws {
        let answer = try await ask("/maps/connect", method)
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, HEAD")
    }

    @Test(
        "Every answer keeps the page to itself",
        arguments: ["/", "/health", "/maps/connect", "/nothing", "/maps/connect?period=x"])
    func safety(path: String) async throws {
        let headers = try await ask(path).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.contains("script-src 'self';"))
        #expect(policy.contains("style-src 'self';"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "same-origin")
    }

    @Test(
        "No page holds a script or a style sheet of its own", arguments: ["/", "/maps/connect", "/maps/connect/table"])
    func nothingInline(path: String) async throws {
        let body = try await ask(path).body
        #expect(!body.contains("<style"))
        #expect(body.ranges(of: "<script").count == 1)
        #expect(body.contains("\" defer></script>"))
    }

    @Test("The files a page names are served, and may be kept for ever")
    func assets() async throws {
        let body = try await ask("/").body
        let names = body.matches(of: /"(\/assets\/[^"]+)"/).map { String($0.1) }
        #expect(names.count == 3)
        let types = [
            "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
            "svg": "image/svg+xml; charset=utf-8",
        ]
        for name in names {
            let answer = try await ask(name)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == types[String(name.split(separator: ".").last ?? "")])
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(name.contains(/-[0-9a-f]{16}\./))
            #expect(!answer.body.isEmpty)
        }
        let style = try #require(names.first { $0.hasSuffix(".css") })
        #expect(try await ask(style).body.contains("--accent:#17694A"))
    }

    @Test("When the source fails, its words for people are shown and no others")
    func failures() async throws {
        struct Secret: Error {}
        let hidden = try await ask("/maps/connect", source: MemorySource(failure: Secret()))
        #expect(hidden.status == 500)
        #expect(!hidden.body.contains("Secret"))
        struct Told: DescribedError {
            var code: String { "told" }
            var message: String { "The log is being built; try again in a minute." }
            var location: JourneySupport.SourceLocation? { nil }
        }
        let told = try await ask("/", source: MemorySource(failure: Told()))
        #expect(told.status == 500)
        #expect(told.body.contains("try again in a minute"))
    }

    @Test("When too much is asked for at once, a reader is told to come again")
    func busy() async throws {
        let answer = try await ask("/maps/connect", source: MemorySource(failure: PageProblem.busy))
        #expect(answer.status == 503)
        #expect(answer.headers[.retryAfter] == "5")
        #expect(answer.body.contains("again in a few seconds"))
    }

    @Test(
        "A server on the loopback answers to its own names only",
        arguments: [
            ("localhost:8080", true), ("127.0.0.1:8080", true), ("[::1]:8080", true), ("LOCALHOST", true), (nil, true),
            ("evil.example", false), ("evil.example:8080", false), ("127.0.0.1.evil.example:8080", false), ("", false),
            ("maps.example:8080", false), ("localhost:8080@evil.example", false),
        ] as [(String?, Bool)])
    func hosts(authority: String?, isOurs: Bool) {
        let check = HostCheck<BasicRequestContext>(host: "127.0.0.1", publicNames: [])
        #expect(check.admits(authority) == isOurs)
        let known = HostCheck<BasicRequestContext>(host: "0.0.0.0", publicNames: ["Maps.example"])
        #expect(known.admits("maps.example:8080") && !known.admits("evil.example"))
        #expect(HostCheck<BasicRequestContext>(host: "0.0.0.0", publicNames: []).admits("evil.example"))
    }

    @Test("Health is one word")
    func health() async throws {
        let answer = try await ask("/health")
        #expect(answer.status == 200)
        #expect(answer.body == "ok\n")
        #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
    }
}

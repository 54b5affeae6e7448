// Language and theme of an answer: the address before the cookie, the cookie before the browser.
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JourneyViews
import Testing

@testable import JourneyServer

@Suite("A reader's choice")
struct ChoiceTests {
    /// Asks once, with the heads a browser sends.
    private func ask(
        _ path: String, accept: String? = nil, cookie: String? = nil
    ) async throws -> (status: Int, headers: HTTPFields, body: String) {
        let server = WebServer(source: MemorySource(), settings: WebServer.Settings(fontFolders: []))
        var headers = HTTPFields()
        if let accept { headers[.acceptLanguage] = accept }
        if let cookie { headers[.cookie] = cookie }
        return try await Application(router: server.router).test(.router) { [headers] client in
            try await client.execute(uri: path, method: .get, headers: headers) { response in
                (response.status.code, response.headers, String(buffer: response.body))
            }
        }
    }

    @Test(
        "The address comes first, then the cookie, then the browser, then English",
        arguments: [
            ("/", nil, nil, "en"), ("/", "ru-RU,en;q=0.5", nil, "ru"), ("/", "ru", "waymark-language=pl", "pl"),
            ("/?language=uz", "ru", "waymark-language=pl", "uz"), ("/?language=zh-TW", nil, nil, "zh-CN"),
            ("/?language=", "ru", nil, "ru"), ("/", "ru", "waymark-language=de", "ru"),
            ("/", "ru", "waymark-language=%00<script>; other=1", "ru"), ("/", nil, "a=b; waymark-language=zh", "zh-CN"),
            ("/maps/connect/table?language=pl&period=28d", nil, nil, "pl"),
            ("/maps/connect/outline", "uz-Cyrl", nil, "uz"), ("/nothing", "ru", nil, "ru"),
        ] as [(String, String?, String?, String)])
    func language(path: String, accept: String?, cookie: String?, expected: String) async throws {
        let answer = try await ask(path, accept: accept, cookie: cookie)
        #expect(answer.headers[.contentLanguage] == expected)
        #expect(answer.headers[.vary] == "Accept-Language, Cookie")
        #expect(answer.body.contains("<html lang=\"\(expected)\""))
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test(
        "The theme, too; without a choice the page follows the system",
        arguments: [
            ("/", nil, nil), ("/?theme=dark", nil, "dark"), ("/", "waymark-theme=light", "light"),
            ("/?theme=system", "waymark-theme=dark", nil), ("/", "waymark-theme=pink", nil),
            ("/?theme=dark", "waymark-theme=light", "dark"),
        ] as [(String, String?, String?)])
    func theme(path: String, cookie: String?, expected: String?) async throws {
        let body = try await ask(path, cookie: cookie).body
        #expect(body.contains("data-theme=\"") == (expected != nil))
        if let expected { #expect(body.contains("<html lang=\"en\" data-theme=\"\(expected)\">")) }
    }

    @Test(
        "A language or theme that there is none of is told, in the reader's own language, with what there is",
        arguments: [
            ("/?language=de", "Языка «de» здесь нет", "en, ru, zh, pl, uz"),
            ("/maps/connect?theme=pink", "Оформления «pink» здесь нет", "system, light, dark"),
            ("/maps/connect.svg?language=xx", "Языка «xx» здесь нет", "en, ru, zh, pl, uz"),
            ("/?language=ru&language=pl", "«language» стоит в адресе дважды", "один раз"),
            ("/?language=%22%3E%3Cscript%3E&keep=1", "здесь нет", "en, ru, zh, pl, uz"),
            ("/?theme=light&language=en%0D%0ASet-Cookie:%20a=b&keep=1", "здесь нет", "en, ru, zh, pl, uz"),
        ])
    func unknown(path: String, says: String, offers: String) async throws {
        let answer = try await ask(path, accept: "ru")
        #expect(answer.status == 400)
        #expect(answer.body.contains(says) && answer.body.contains(offers))
        #expect(!answer.body.contains("<script>"))
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test("What is chosen in a menu is remembered, and leads to the same page with the choice in its address")
    func kept() async throws {
        let answer = try await ask("/maps/connect?persona=dilnoza&language=ru&theme=dark&keep=1")
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "?persona=dilnoza&language=ru&theme=dark")
        let end = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        #expect(
            answer.headers[values: .setCookie] == ["waymark-language=ru" + end, "waymark-theme=dark" + end])
        #expect(answer.headers[.cacheControl] == "no-store")
        // Only what is chosen; and no way to another host.
        let one = try await ask("//evil.example/?theme=light&keep=1")
        #expect(one.headers[values: .setCookie] == ["waymark-theme=light" + end])
        #expect(one.headers[.location] == "?theme=light")
        #expect(try await ask("/?keep=1").status == 200)
        #expect(try await ask("/?language=ru&keep=0").headers[.setCookie] == nil)
    }

    @Test("The picture is in the language and theme of the page that links to it")
    func picture() async throws {
        let answer = try await ask("/maps/connect.svg?theme=dark", accept: "pl")
        #expect(answer.body == "<svg lang=\"pl\" class=\"dark\"></svg>")
        #expect(answer.headers[.contentLanguage] == "pl")
        #expect(answer.headers[.vary] == "Accept-Language, Cookie")
        #expect(
            try await ask("/maps/connect?language=uz&theme=dark").body.contains(
                "/maps/connect.svg?language=uz&amp;theme=dark"))
    }

    @Test("The site's own files are the same in every language")
    func assets() async throws {
        let body = try await ask("/", accept: "ru").body
        let style = try #require(body.firstMatch(of: /"(\/assets\/[^"]+\.css)"/)?.1)
        let answer = try await ask(String(style), accept: "zh")
        #expect(answer.headers[.vary] == nil && answer.headers[.contentLanguage] == nil)
    }
}

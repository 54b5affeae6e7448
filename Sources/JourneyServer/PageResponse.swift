// Answers: the head that goes with each kind of body.
import Hummingbird
import JourneyLanguage
import JourneyViews

/// Makes answers.
enum PageResponse {
    /// A page. Its numbers change with the log, so a browser asks again each time.
    static func page(_ html: HTML, for choice: ReaderChoice, status: HTTPResponse.Status = .ok) -> Response {
        var response = response(html.bytes, type: "text/html; charset=utf-8", caching: "no-cache", status: status)
        tellLanguage(choice, &response)
        return response
    }

    static func picture(_ svg: [UInt8], for choice: ReaderChoice) -> Response {
        var response = response(svg, type: "image/svg+xml; charset=utf-8", caching: "no-cache")
        tellLanguage(choice, &response)
        // Seen on its own, a picture may style itself, show the photographs it holds, and nothing else.
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"
        return response
    }

    /// Which language it is, and that another reader may get another at the same address.
    private static func tellLanguage(_ choice: ReaderChoice, _ response: inout Response) {
        response.headers[.contentLanguage] = choice.language.markup
        response.headers[.vary] = "Accept-Language, Cookie"
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        response(Array(text.utf8), type: "text/plain; charset=utf-8", caching: "no-store", status: status)
    }

    static func response(
        _ bytes: [UInt8], type: String, caching: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: caching],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

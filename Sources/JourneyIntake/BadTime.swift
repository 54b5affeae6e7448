// What to say of a time that cannot be read.

import JourneySupport

enum BadTime {
    static func reason(_ text: RawSpan) -> String {
        if text.byteCount == 0 { return "the time is empty" }
        let shown = (0..<min(text.byteCount, 40)).map { text.integer(at: $0, as: UInt8.self) }
        let mark = text.byteCount > 40 ? "…" : ""
        return
            "“\(String(decoding: shown, as: UTF8.self))\(mark)” is no time; ISO 8601 is read, such as 2024-05-31T13:45:00Z"
    }
}

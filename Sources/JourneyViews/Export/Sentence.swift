// Sentences of running text: a phrase whose gaps are filled with pieces of a page, ended by one mark and never by two.
import JourneyDrawing
import JourneyLanguage

extension PageWords {
    /// The phrase with its gaps filled by pieces of a page.
    ///
    /// Where the phrase ends in a gap and a stop, and what fills the gap ends a sentence by itself, the stop is left out:
    /// `The customer thinks: “Will they come?”`.
    func sentence<P: Phrase>(_ phrase: P, _ pieces: HTML...) -> HTML {
        var html = HTML()
        var rest = map.catalogue[phrase][...]
        var last: HTML?
        while let open = rest.firstIndex(of: "{") {
            html += "\(rest[..<open])"
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: "}"), let gap = Int(rest[..<close]), pieces.indices.contains(gap)
            else {
                continue
            }
            html += pieces[gap]
            last = pieces[gap]
            rest = rest[close...].dropFirst()
        }
        let isStop = rest == "." || rest == "。"
        if isStop, let last, last.endsSentence { return html }
        return html + "\(rest)"
    }

    /// A text of the map as a sentence of its own.
    func sentence(_ text: HTML) -> HTML {
        text.isEmpty || text.endsSentence ? text : text + "\(language.punctuation.stop)"
    }

    /// Sentences one after the other, with the space that the language sets between them.
    func joined(_ sentences: [HTML]) -> HTML {
        let space: HTML = "\(language.punctuation.sentenceSpace)"
        return HTML(each: sentences.filter { !$0.isEmpty }.enumerated()) { $0 == 0 ? $1 : space + $1 }
    }

    /// Things in a row that have commas of their own.
    func strongly(_ pieces: [HTML]) -> HTML {
        HTML(each: pieces.enumerated()) { $0 == 0 ? $1 : "\(semicolon)\($1)" }
    }
}

extension HTML {
    static func + (left: HTML, right: HTML) -> HTML {
        var html = left
        html += right
        return html
    }

    /// The same with `n = 41` kept on one line.
    var keepingFigures: HTML {
        var html = self
        html.rewrite { bytes in
            Array(String(decoding: bytes, as: UTF8.self).replacing("n = ", with: "n\u{A0}=\u{A0}").utf8)
        }
        return html
    }

    /// Whether the last letter that is seen ends a sentence, with or without a quotation mark or bracket behind it.
    var endsSentence: Bool {
        var text = seen.suffix(12)
        while let last = text.last, "”»’\"')）」』".contains(last) || last.isWhitespace { text.removeLast() }
        return text.last.map { ".!?…。！？".contains($0) } ?? false
    }

    /// The end of what is seen: without tags, with characters for their entities.
    private var seen: String {
        var kept: [UInt8] = []
        var isInTag = false
        for byte in bytes.reversed() {
            if byte == UInt8(ascii: ">") { isInTag = true }
            if !isInTag { kept.append(byte) }
            if byte == UInt8(ascii: "<") { isInTag = false }
            if kept.count > 96 { break }
        }
        return String(decoding: kept.reversed(), as: UTF8.self)
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

// Letters that cairo leaves out of the fonts it embeds, and where to take them from.

/// Of the 6,763 letters of GB 2312, cairo 1.16 loses one when it takes a part of Noto Sans CJK SC Regular: 如. Its twin in
/// the Hong Kong face of the same font looks alike, is as wide, and arrives; it is asked for by that family and that language.
enum PDFLetters {
    private static let lost = Array("如".utf8)
    private static let twin = Array(#"<tspan xml:lang="zh-HK" font-family="Noto Sans CJK HK">如</tspan>"#.utf8)
    private static let (opening, closing) = (Array("<text".utf8), Array("</text".utf8))

    /// The SVG with the letters that would be lost taken from where they are not; only what is drawn is touched.
    static func mended(_ svg: [UInt8]) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(svg.count)
        var (inText, inTag) = (false, false)
        var index = 0
        while index < svg.count {
            switch svg[index] {
            case 60:
                inTag = true
                if svg[index...].starts(with: opening) { inText = true }
                if svg[index...].starts(with: closing) { inText = false }
            case 62: inTag = false
            case lost[0] where inText && !inTag && svg[index...].starts(with: lost):
                mended += twin
                index += lost.count
                continue
            default: break
            }
            mended.append(svg[index])
            index += 1
        }
        return mended
    }
}

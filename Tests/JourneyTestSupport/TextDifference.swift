// Where two long texts part, short enough to be read.

/// The first place where two texts differ, with what is around it; `nil` where they do not.
package func difference(_ left: String, _ right: String, around count: Int = 120) -> String? {
    guard left != right else { return nil }
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    let start = zip(a, b).prefix { $0 == $1 }.count
    func part(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[max(0, start - count)..<min(scalars.count, start + count)])
        return String(text)
    }
    return "…\(part(a))…\n≠\n…\(part(b))…"
}

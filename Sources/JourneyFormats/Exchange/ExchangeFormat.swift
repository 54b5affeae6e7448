// The formats in which maps are exchanged with other programs.

/// What a map can be read from or written to. The raw value is what a user calls it.
package enum ExchangeFormat: String, CaseIterable, Sendable {
    case yaml, xlsx, csv, xmind, pptx, markdown

    /// How names of such files end; the first one is usual.
    package var endings: [String] {
        switch self {
        case .yaml: ["yaml", "yml"]
        case .markdown: ["md", "markdown"]
        case .xlsx, .csv, .xmind, .pptx: [rawValue]
        }
    }

    /// The format of a file by its name; `nil` where the ending says nothing.
    package init?(file: String) {
        let name = file.lowercased()
        guard let format = Self.allCases.first(where: { $0.endings.contains { name.hasSuffix("." + $0) } }) else {
            return nil
        }
        self = format
    }
}

// The font of the pages, from where the system keeps it, so that texts are as wide in the browser as in pictures.
import Foundation

/// One weight of a font.
struct FontFile: Sendable {
    var weight: Int
    var bytes: [UInt8]

    /// Where distributions put Inter.
    static let usualFolders = [
        "/usr/share/fonts/opentype/inter", "/usr/share/fonts/inter", "/usr/local/share/fonts/inter",
    ]

    private static let files = [(400, "Inter-Regular.otf"), (500, "Inter-Medium.otf"), (600, "Inter-SemiBold.otf")]

    /// A font file larger than this is not what we look for.
    private static let largest = 4 << 20

    /// The weights that pages use, from the first folder that has all of them; none when no folder has.
    static func inter(in folders: [String]) -> [FontFile] {
        for folder in folders {
            let found = files.compactMap { weight, name -> FontFile? in
                let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
                guard let data = try? Data(contentsOf: url), data.count <= largest, data.prefix(4) == Data("OTTO".utf8)
                else { return nil }
                return FontFile(weight: weight, bytes: [UInt8](data))
            }
            if found.count == files.count { return found }
        }
        return []
    }
}

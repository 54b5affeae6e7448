// The files that pages load, under names that hold their content's hash, so that a browser may keep them for ever.
import CWebAssets
import Foundation
import JourneySupport
import JourneyViews

/// The files by name.
struct AssetShelf: Sendable {
    /// A file and what it is.
    struct Asset: Sendable {
        var bytes: [UInt8]
        var type: String
    }

    /// By the last part of the address.
    private(set) var assets: [String: Asset] = [:]
    private(set) var links: PageAssets

    /// Reads everything once.
    /// - Parameters:
    ///   - tokens: the design tokens as a style sheet, put before the pages' own.
    ///   - fontFolders: where the font's files may be, the first that has them wins.
    init(tokens: String, fontFolders: [String]) {
        var shelf: [String: Asset] = [:]
        func put(_ bytes: [UInt8], name: String, ending: String, type: String) -> PageLink {
            let file = "\(name)-\(XXHash64.digits(bytes.span.bytes)).\(ending)"
            shelf[file] = Asset(bytes: bytes, type: type)
            return PageLink(["assets", file])
        }
        var faces = ""
        var regular: PageLink?
        for font in FontFile.inter(in: fontFolders) {
            let link = put(font.bytes, name: "inter-\(font.weight)", ending: "otf", type: "font/otf")
            faces += """
                @font-face{font-family:Inter;font-weight:\(font.weight);font-display:swap;src:url("\(link.text)")}

                """
            if font.weight == 400 { regular = link }
        }
        let style = Array((faces + tokens).utf8) + Self.bytes(webAssetStyle())
        let script = Self.bytes(webAssetScript())
        let icon = Self.bytes(webAssetIcon())
        links = PageAssets(
            style: put(style, name: "waymark", ending: "css", type: "text/css; charset=utf-8"),
            script: put(script, name: "waymark", ending: "js", type: "text/javascript; charset=utf-8"),
            icon: put(icon, name: "icon", ending: "svg", type: "image/svg+xml; charset=utf-8"), font: regular)
        assets = shelf
    }

    private static func bytes(_ asset: WebAsset) -> [UInt8] {
        Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}

// Pages as one PDF: vector drawing, texts that can be selected, embedded fonts, bookmarks, and what the file says of itself.
import CRsvg
package import JourneyDrawing
package import JourneyLanguage

/// A PDF made of pages that are laid out already.
///
/// The same pages give the same bytes: the date is a value, not the clock. Any thread may make one; nothing is shared.
package struct PDFDocument: Sendable {
    package var pages: [PrintPage]
    package var title: String
    package var description: String
    package var language: LanguageTag
    package var author: String?
    package var keywords: [String] = []
    /// As `2026-11-22T03:40:00Z`; none when left out.
    package var created: String?
    /// What lies behind the pictures to the edges of the pages.
    package var ground: Color?

    package init(pages: [PrintPage], title: String, description: String, language: LanguageTag) {
        (self.pages, self.title, self.description, self.language) = (pages, title, description, language)
    }

    /// The file.
    package func bytes() throws(ImagingError) -> [UInt8] {
        var sheaf = try PDFSheaf()
        sheaf.set(CAIRO_PDF_METADATA_TITLE, title)
        sheaf.set(CAIRO_PDF_METADATA_SUBJECT, description.isEmpty ? nil : description)
        sheaf.set(CAIRO_PDF_METADATA_AUTHOR, author)
        sheaf.set(CAIRO_PDF_METADATA_KEYWORDS, keywords.isEmpty ? nil : keywords.joined(separator: ", "))
        sheaf.set(CAIRO_PDF_METADATA_CREATOR, "Waymark")
        sheaf.set(CAIRO_PDF_METADATA_CREATE_DATE, created)
        let painter = TextPainter(as: .letters)
        for page in pages { try draw(page, into: &sheaf, with: painter) }
        addBookmarks(to: sheaf)
        return PDFCatalog.adding(language: language.markup, to: try sheaf.finish())
    }

    private func draw(
        _ page: PrintPage, into sheaf: inout PDFSheaf, with painter: borrowing TextPainter
    ) throws(ImagingError) {
        let picture = page.picture
        let drawing = try SVGDrawing(picture.shapes, width: picture.width, height: picture.height)
        try sheaf.page(width: page.width, height: page.height) { context throws(ImagingError) in
            if let ground {
                cairo_set_source_rgb(
                    context, Double(ground.red) / 255, Double(ground.green) / 255, Double(ground.blue) / 255)
                cairo_paint(context)
            }
            cairo_translate(context, page.x, page.y)
            cairo_scale(context, page.scale, page.scale)
            try drawing.draw(on: context)
            try painter.draw(picture.texts, on: context)
        }
    }

    /// The places of all pages, one below the other as deep as they say.
    private func addBookmarks(to sheaf: borrowing PDFSheaf) {
        var parents: [Int32] = []
        for (index, page) in pages.enumerated() {
            for place in page.picture.places where !place.title.isEmpty {
                let depth = max(0, min(place.depth, parents.count))
                parents.removeLast(parents.count - depth)
                let mark = sheaf.bookmark(
                    place.title, page: index + 1, x: page.x + place.frame.x * page.scale,
                    y: page.y + place.frame.y * page.scale, parent: parents.last ?? 0)
                parents.append(mark)
            }
        }
    }
}

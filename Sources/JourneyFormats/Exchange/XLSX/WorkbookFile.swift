// An Excel workbook that is being written with libxlsxwriter; it lies in memory and never in a folder.
internal import CXlsxWriter
internal import Foundation
internal import JourneySupport

/// Why no workbook came of it: never the map's fault.
struct WorkbookFailure: Error {
    let reason: String
}

/// Writes a workbook; equal calls give equal bytes.
final class WorkbookFile {
    // SAFETY: made in init and freed by workbook_close, after which nothing uses it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>
    private let descriptor: Int32
    private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
    private var names: Set<String> = []
    private var isClosed = false

    init(title: String) throws(WorkbookFailure) {
        descriptor = memfd_create("workbook", 0)
        guard descriptor >= 0 else { throw WorkbookFailure(reason: SystemReason.text(errno)) }
        guard let workbook = workbook_new("/proc/self/fd/\(descriptor)") else {
            close(descriptor)
            throw WorkbookFailure(reason: "libxlsxwriter cannot begin a workbook")
        }
        self.workbook = workbook
        // A day that never changes: when the file was made is not said, so that equal maps give equal files.
        title.withCString { title in
            "Waymark".withCString { author in
                // SAFETY: libxlsxwriter copies the texts, which live until then; it does not write to them.
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = 946_684_800
                workbook_set_properties(workbook, &properties)
            }
        }
    }

    deinit {
        if !isClosed { workbook_close(workbook) }
        close(descriptor)
    }

    /// A new sheet; a name that is taken gets a number.
    func sheet(_ name: String) throws(WorkbookFailure) -> WorkbookSheet {
        var (unique, number) = (name, 2)
        while names.contains(unique.lowercased()) {
            unique = String(name.prefix(27)) + " \(number)"
            number += 1
        }
        names.insert(unique.lowercased())
        guard let sheet = workbook_add_worksheet(workbook, unique) else {
            throw WorkbookFailure(reason: "“\(unique)” cannot be the name of a sheet")
        }
        return WorkbookSheet(sheet: sheet, book: self)
    }

    func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[look] { return format }
        let format = workbook_add_format(workbook)
        look.apply(to: format)
        formats[look] = format
        return format
    }

    /// A format for cells of which a condition holds.
    func tint(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        look.applyTint(to: format)
        return format
    }

    /// Finishes the workbook.
    func bytes() throws(WorkbookFailure) -> [UInt8] {
        isClosed = true
        let error = workbook_close(workbook)
        guard error == LXW_NO_ERROR else {
            throw WorkbookFailure(reason: String(cString: lxw_strerror(error)))
        }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { throw WorkbookFailure(reason: "nothing was written") }
        var filled = 0
        let (descriptor, end) = (descriptor, size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < end {
                // SAFETY: at most so many bytes are read into the free part of the buffer.
                let read = pread(descriptor, buffer.baseAddress?.advanced(by: filled), end - filled, off_t(filled))
                guard read > 0 else { break }
                filled += read
            }
            count = filled
        }
        guard bytes.count == size else { throw WorkbookFailure(reason: "the workbook cannot be read back") }
        return bytes
    }
}

// Map files: what is read can be written and read again, and changed over its own text.

import JourneyFormats
import JourneyLanguage
import JourneyModel

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(FormatError) {
        let map = try MapReader.readAlone(bytes, file: "input.yaml")
        precondition(map.flaws().isEmpty, "a map that does not fit together was read")
        check(map, bytes)
    } catch {
        precondition(!error.code.isEmpty && error.message.count > 5, "\(error)")
    }
    return 0
}

private func check(_ map: JourneyMap, _ bytes: [UInt8]) {
    let document = MapDocument(map)
    var other = map
    other.title = LocalizedText("Another: title # \"quoted\"", in: map.language)
    if !other.stages.isEmpty { other.stages.append(other.stages.removeFirst()) }
    do throws(FormatError) {
        let again = try MapReader.readAlone(Array(MapWriter.text(of: map).utf8), file: "input.yaml")
        precondition(MapDocument(again) == document, "a map does not come back as it was written")
        let same = try MapText.changed(bytes, file: "input.yaml", to: document)
        precondition(Array(same.text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8), "nothing changed")
        guard other.flaws().isEmpty else { return }
        let wanted = MapDocument(other)
        let changed = try MapText.changed(bytes, file: "input.yaml", to: wanted)
        let back = try MapReader.readAlone(Array(changed.text.utf8), file: "input.yaml")
        precondition(MapDocument(back).says(wanted), "a changed text says something else")
    } catch {
        preconditionFailure("what we wrote cannot be read: \(error)")
    }
}

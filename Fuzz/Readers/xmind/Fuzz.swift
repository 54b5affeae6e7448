// Mind maps: whole archives, or only the topics, which are packed here so that checksums do not stop the fuzzer.

import JourneyFormats
import JourneyLanguage
import JourneyModel

/// What libFuzzer calls. The first byte says what the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = bytes.first else { return 0 }
    let rest = Array(bytes.dropFirst())
    let file = kind & 1 == 0 ? rest : MapExchange.mindMap(content: rest)
    do throws(FormatError) {
        let map = try MapExchange.read(file, as: .xmind, file: "input.xmind", language: .russian).map
        precondition(map.flaws().isEmpty, "a map that does not fit together was read")
        check(map)
    } catch {
        precondition(!error.code.isEmpty && error.message.count > 10, "\(error)")
    }
    return 0
}

/// What was read can be written and read again, and says the same but for what the report names.
private func check(_ map: JourneyMap) {
    let options = ExportOptions(language: map.language)
    do throws(FormatError) {
        let first = try MapExchange.write(map, as: .xmind, options)
        let again = try MapExchange.read(first.bytes, as: .xmind, file: "input.xmind", language: .english).map
        let second = try MapExchange.write(again, as: .xmind, options)
        precondition(first.losses.isEmpty == false || first.bytes == second.bytes, "it does not come back as it went")
        _ = try MapExchange.write(map, as: .markdown, options)
    } catch {
        preconditionFailure("what we wrote cannot be read: \(error)")
    }
}

// Translations that come back, as XLIFF or as a table.

import JourneyFormats
import JourneyLanguage
import JourneyModel

/// A map that translations may be of.
private let document: MapDocument = {
    var map = JourneyMap(id: "order", title: LocalizedText("Order"))
    var stage = Stage(id: "pay", title: LocalizedText("Pay"))
    var step = Step(id: "card", title: LocalizedText("Pays by card"))
    step.notes[.quotes] = [Note(LocalizedText("Where?")), Note(LocalizedText("When?"))]
    stage.steps = [step]
    map.stages = [stage]
    return MapDocument(map)
}()

/// What libFuzzer calls. The first byte says what the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = bytes.first else { return 0 }
    let format: TranslationFormat = kind & 1 == 0 ? .xliff : .csv
    do throws(FormatError) {
        let back = try TranslationReturn(
            reading: Array(bytes.dropFirst()), as: format, file: "input", from: document.map.language)
        check(back)
    } catch {
        precondition(!error.code.isEmpty && error.message.count > 10, "\(error)")
    }
    return 0
}

/// What is taken over leaves a map that goes out and comes back as it is; the original texts are never touched.
private func check(_ back: TranslationReturn) {
    guard let (taken, _) = try? document.translated(back.translations) else { return }
    precondition(taken.translationUnits.map(\.source) == document.translationUnits.map(\.source), "an original changed")
    let targets = taken.map.title.languages.filter { $0 != document.map.language }
    guard !targets.isEmpty else { return }
    let file = TranslationOrder(taken, to: targets, language: .english).file(.xliff)
    do throws(FormatError) {
        let again = try TranslationReturn(reading: file, as: .xliff, file: "input", from: document.map.language)
        guard let (same, _) = try? taken.translated(again.translations) else { preconditionFailure("ours is refused") }
        precondition(same == taken, "a translation does not come back as it went")
    } catch {
        preconditionFailure("what we wrote cannot be read: \(error)")
    }
}

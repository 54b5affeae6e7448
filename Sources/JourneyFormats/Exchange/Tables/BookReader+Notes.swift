// What is told of the texts of a workbook once all of it is read.
internal import JourneyModel

extension BookReader {
    /// New texts in another language than the map's, and texts that were changed where they are only shown.
    mutating func noteTranslations() {
        for (text, place) in translations.shownInVain {
            notes.append(
                ImportNote(
                    .dropped, at: sheets.name(of: place),
                    "“\(text.shortened)”: this column only shows what stands in the other sheets; change it there, or in the "
                        + "column of its language"))
        }
        for text in translations.changedOwn {
            notes.append(
                ImportNote(
                    .guess, at: sheets.name(of: text.place),
                    NewTexts.message(text.text, shown: translations.main, taken: translations.main)
                        + "; what it is in “\(translations.language)” goes into the sheet of translations"))
        }
        for stranger in translations.strangers {
            notes.append(
                ImportNote(
                    .guess, at: sheets.name(of: stranger.place),
                    NewTexts.message(stranger.text, language: stranger.language, main: translations.main)))
        }
    }
}

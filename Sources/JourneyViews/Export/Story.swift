// The journey scene by scene, for a projector and for a phone: a dialog that the script opens and turns.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Writes the scenes, and the bar below them that says where one is.
struct Story: MapPagePart {
    let page: MapPage
    let words: PageWords

    /// The whole story; nothing of a map without steps. Every text of it stands elsewhere in the file, too.
    var html: HTML {
        let scenes = self.scenes
        guard !steps.isEmpty else { return HTML() }
        return """
            <dialog class="story" id="story" aria-label="\(self[.storyName])"><div class="screen">
            <div class="deck" tabindex="0" role="group" aria-labelledby="scene_place" autofocus>
            \(HTML(each: scenes.enumerated()) { html(of: $1, number: $0 + 1, count: scenes.count) })</div>
            \(bar(count: scenes.count))</div></dialog>

            """
    }

    subscript(_ word: ExportWord) -> String { words.map.catalogue[word] }

    func fill(_ word: ExportWord, _ arguments: String...) -> String { words.map.catalogue.fill(word, arguments) }

    // MARK: Scenes

    private var scenes: [StoryScene] {
        let stages = map.stages.filter { !$0.steps.isEmpty }
        var scenes = [cover]
        var column = 0
        for (index, stage) in stages.enumerated() {
            let columns = column..<(column + stage.steps.count)
            scenes.append(opening(of: stage, index + 1, of: stages.count, columns))
            for step in stage.steps {
                scenes.append(self.scene(of: step, in: stage, column))
                column += 1
            }
        }
        if !map.takeaways.isEmpty { scenes.append(takeaways) }
        return scenes
    }

    private func html(of scene: StoryScene, number: Int, count: Int) -> HTML {
        """
        <section class="scene \(literal: scene.style)" id="scene_\(number)" aria-labelledby="scene_\(number)_name" \
        data-from="\(scene.columns.lowerBound)" data-to="\(scene.columns.upperBound)" \
        data-said="\(fill(.sceneOf, String(number), String(count), scene.name))"\(HTML(when: number > 1, " hidden"))>\
        \(HTML(scene.place) { "<p class=\"place\">\($0)</p>" })<h2 id="scene_\(number)_name">\(scene.title)</h2>\
        \(scene.content)</section>

        """
    }

    private var cover: StoryScene {
        let headline = Headline.map(measured, figures: words.figures)
        let persona = page.face
        return StoryScene(
            style: "cover", name: map.title.text(in: language), title: "\(map.title, in: language)",
            place: "\(words.map.kind(map.kind)) · \(words.map.state(map.state))",
            content: """
                \(HTML(map.goal) { "<p class=\"goal\">\($0, in: language)</p>" })\(HTML(persona, who))\
                \(HTML(headline) { "<p class=\"finding\"><b>\($0.text)</b> <small>\($0.detail)</small></p>" })\
                <p class="scope">\(page.scopeLine)</p><p class="hint">\(self[.keys])</p>
                """)
    }

    private func who(_ persona: Persona) -> HTML {
        """
        <p class="whose">\(ShownImage.face(of: persona, on: page.address, words))\
        <span><b>\(persona.name, in: language)</b>\(HTML(persona.about) { "<span>\($0, in: language)</span>" })</span></p>
        """
    }

    private func opening(of stage: Stage, _ number: Int, of count: Int, _ columns: Range<Int>) -> StoryScene {
        let length = figures.stageDuration(stage)
        let expected = stage.expectedDuration.map { words.expected(words.durations.text(seconds: $0.seconds)) }
        let time: HTML? =
            length.map { figure in
                "<p class=\"time\"><b class=\"num\">\(figure.value)</b> <span>\(figure.name)\(words.comma)\(figure.counted)</span></p>"
            } ?? expected.map { "<p class=\"time guess\"><span>\($0)</span></p>" }
        return StoryScene(
            style: "opening", columns: columns, name: stage.title.text(in: language),
            title: "\(stage.title, in: language)", place: "\(fill(.stageOf, String(number), String(count)))",
            content: """
                \(time)<ol aria-label="\(self[.stepsHere])">\(HTML(each: stage.steps) { step in
                    "<li>\(figures.emotion(step).map(face) ?? "<i aria-hidden=\"true\"></i>")<span>\(step.title, in: language)</span></li>"
                })</ol>
                """)
    }

    func face(_ point: EmotionPoint) -> HTML {
        HTML(
            drawing: Face(value: point.value, isAssumed: !point.isMeasured, isRead: point.isRead).svg(
                size: 25, theme: .light))
    }

    private var takeaways: StoryScene {
        StoryScene(
            style: "findings", columns: 0..<steps.count, name: words.map[.takeaways], title: "\(words.map[.takeaways])",
            place: "\(map.title, in: language)",
            content: """
                <ol>\(HTML(each: map.takeaways) { takeaway in
                    """
                    <li><p>\(takeaway.title, in: language)</p>\(HTML(takeaway.evidence.first) { record in
                        "<p class=\"how \(literal: details.knownBy(record.kind).mark)\"><span>\(details.record(record))</span></p>"
                    })</li>
                    """
                })</ol>
                """)
    }

    // MARK: The bar

    private func bar(count: Int) -> HTML {
        """
        <div class="helm"><div class="strip" aria-hidden="true">\(StoryStrip(story: self).html)</div>
        <div class="turn"><button type="button" class="btn" data-go="-1" aria-label="\(self[.previousScene])">\(Self.arrow("m12 4-6 6 6 6"))</button>\
        <p class="where"><span class="num" aria-hidden="true"></span><span class="vh" id="scene_place" aria-live="polite" aria-atomic="true">\(self[.storyName])</span></p>\
        <button type="button" class="btn" data-go="1" aria-label="\(self[.nextScene])">\(Self.arrow("m8 4 6 6-6 6"))</button>\
        <span class="gap"></span>\
        <button type="button" class="btn" data-fill aria-label="\(self[.fullScreen])">\(Self.arrow("M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"))</button>\
        <button type="button" class="btn" data-leave aria-label="\(self[.leaveStory])">\(Self.arrow("m5 5 10 10M15 5 5 15"))</button></div>
        <div class="done" aria-hidden="true"><i></i></div></div>
        """
    }

    private static func arrow(_ path: StaticString) -> HTML {
        """
        <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" \
        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="\(literal: path)"/></svg>
        """
    }
}

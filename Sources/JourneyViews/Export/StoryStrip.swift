// Where a scene stands in the whole journey: the curve in small, a point for each step.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Writes the strip below the scenes.
struct StoryStrip {
    let story: Story

    var html: HTML {
        let curve = EmotionCurve(map: story.map, measured: story.measured, context: story.page.site.drawing)
        let count = Double(max(1, story.steps.count))
        let points = HTML(each: story.steps.enumerated()) { index, step in
            // What is not known has no height; its place among the others is kept for the script that counts them.
            guard let value = story.figures.emotion(step)?.value else { return "<i class=\"pt unknown\"></i>" }
            return """
                <i class="pt" style="left:\(length: 100 * (Double(index) + 0.5) / count)%;\
                top:\(length: 100 * EmotionCurve.laneY(value) / PictureGrid.emotionLane)%"></i>
                """
        }
        return """
            <div class="names">\(stages)</div><div class="line"><i class="at"></i>\
            \(HTML(when: !curve.isEmpty, HTML(drawing: curve.stretchedSVG(idPrefix: "story"))))\
            \(points)</div>
            """
    }

    private var stages: HTML {
        HTML(each: story.map.stages.filter { !$0.steps.isEmpty }) { stage in
            "<span style=\"--w:\(stage.steps.count)\">\(stage.title, in: story.language)</span>"
        }
    }
}

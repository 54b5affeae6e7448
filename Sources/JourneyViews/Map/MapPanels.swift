// Below the map: the funnel of milestones and the network of ways, each under the finding it shows.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Writes the panels.
struct MapPanels: MapPagePart {
    let page: MapPage
    let words: PageWords

    var html: HTML {
        let panels = [funnel, network].compactMap { $0 }
        guard !panels.isEmpty else { return HTML() }
        return "<div class=\"charts\(HTML(when: panels.count == 1, " one"))\">\(HTML(each: panels) { $0 })</div>\n"
    }

    private func panel(_ key: StaticString, _ headline: Headline, _ content: HTML) -> HTML {
        """
        <section class="panel" aria-labelledby="\(literal: key)"><h2 id="\(literal: key)">\(headline.text)</h2>\
        <p class="sub">\(headline.detail)</p>\(content)</section>
        """
    }

    // MARK: Funnel

    private var funnel: HTML? {
        guard let funnel = measured.funnel, !funnel.steps.isEmpty else { return nil }
        let headline = Headline.funnel(funnel, scope: measured.scope, figures: words.figures)
        let rows = HTML(each: funnel.steps.indices) { row(funnel, $0) }
        let hasOpen = funnel.steps.contains { $0.stillOpen > 0 }
        return panel(
            "funnel", headline,
            """
            <ol class="funnel">\(rows)</ol><ul class="legend">\
            <li><i class="key got" aria-hidden="true"></i>\(words.map[.cameHere])</li>\
            <li><i class="key gone" aria-hidden="true"></i>\(words[.stoppedBefore])</li>\
            \(HTML(when: hasOpen, "<li><i class=\"key open\" aria-hidden=\"true\"></i>\(words.map[.mayStillCome])</li>"))</ul>\
            <details><summary>\(words[.howCounted])</summary><p>\(words.figures.rule(of: funnel))</p></details>
            """)
    }

    private func row(_ funnel: MeasuredFunnel, _ index: Int) -> HTML {
        let stage = funnel.steps[index]
        let most = Double(max(1, funnel.steps.first?.reached.total ?? 1))
        let loss = index > 0 ? funnel.loss(before: index) : nil
        let came = 100 * Double(stage.reached.count) / most
        let gone = came + 100 * Double(loss?.count ?? 0) / most
        let open = gone + (index > 0 ? 100 * Double(stage.stillOpen) / most : 0)
        let figure = FunnelFigure(stage: stage, loss: loss, words: words).figure
        let face: HTML = """
            <span class="line"><b>\(stage.title, in: language)</b><span class="n num">\
            \(words.numbers.count(stage.reached.count))</span></span>\
            <span class="line"><span class="track">\
            \(HTML(when: index > 0 && open > gone, "<i class=\"open\" style=\"width:\(length: open)%\"></i>"))\
            \(HTML(loss) { loss in
                HTML(
                    when: loss.count > 0,
                    "<i class=\"gone q2\" style=\"width:\(length: gone)%\"></i>")
            })<i class="got" style="width:\(length: came)%"></i></span>\(HTML(loss, lossLabel))</span>
            """
        let popover = FigurePopover(
            figure: figure, place: stage.title, measured: measured, site: page.site, words: words)
        return "<li>\(popover.popover(style: "wide", face: face, spoken: "").html)</li>"
    }

    private func lossLabel(_ loss: ShareFigure) -> HTML {
        guard loss.total > 0 else { return "<span class=\"lost\"></span>" }
        let isMuch = loss.total >= FigureWords.fewest && loss.share >= 0.3
        let text = loss.count == 0 ? "0" : "−" + words.figures.shortShare(loss)
        return "<span class=\"lost num\(HTML(when: isMuch, " much"))\">\(text)</span>"
    }

    // MARK: Network

    private var network: HTML? {
        guard let network = measured.network, !network.columns.isEmpty, network.customers > 0 else { return nil }
        let context = page.site.drawing
        let chart = NetworkChart(network: network, scope: measured.scope, context: context)
        return panel(
            "network", chart.headline,
            """
            <div class="pan" role="group" tabindex="0" aria-label="\(words[.networkPicture])">\
            \(HTML(drawing: chart.svg(width: 860)))</div>\
            <details><summary>\(words[.numbersAsTable])</summary>\(table(network))</details>
            """)
    }

    private func table(_ network: MeasuredNetwork) -> HTML {
        let links = network.links.sorted { ($0.column, $0.from, $0.to) < ($1.column, $1.from, $1.to) }
        return """
            <table class="grid"><caption>\(words[.networkTable])</caption><thead><tr><th scope="col">\(words[.waysFrom])</th>\
            <th scope="col">\(words[.waysTo])</th><th scope="col" class="num">\(words[.customersHead])</th></tr></thead><tbody>\
            \(HTML(each: links) { linkRow($0, network) })</tbody></table>
            """
    }

    private func linkRow(_ link: MeasuredNetwork.Link, _ network: MeasuredNetwork) -> HTML {
        guard network.columns.indices.contains(link.column + 1),
            network.columns[link.column].nodes.indices.contains(link.from),
            network.columns[link.column + 1].nodes.indices.contains(link.to)
        else { return HTML() }
        let from = network.columns[link.column].nodes[link.from]
        let share = ShareFigure(count: link.count, of: from.count)
        return """
            <tr><th scope="row">\(from.title, in: language)</th>\
            <td>\(network.columns[link.column + 1].nodes[link.to].title, in: language)</td>\
            <td class="num">\(words.figures.share(share))</td></tr>
            """
    }
}

/// A row of the funnel as a figure.
private struct FunnelFigure {
    let stage: FunnelStage
    let loss: ShareFigure?
    let words: PageWords

    var figure: Figure {
        let reached = stage.reached
        var more: [(String, String)] = []
        if let loss, loss.total > 0 {
            more.append((words[.stoppedBefore], words.figures.share(loss)))
        }
        if stage.stillOpen > 0 { more.append((words.map[.mayStillCome], words.numbers.count(stage.stillOpen))) }
        if let median = stage.medianSeconds {
            more.append((words[.fromStart], words.durations.text(seconds: median)))
        }
        return Figure(
            key: "funnel_\(stage.step)", name: words.map[.milestone], value: words.figures.shortShare(reached),
            source: .events,
            counted: words.fill(
                .startedOf, words.numbers.count(reached.count), words.map.countedOutOf(reached.total, .customers)),
            n: reached.total,
            interval: words.numbers.percentRange(reached.interval.low, reached.interval.high),
            more: more)
    }
}

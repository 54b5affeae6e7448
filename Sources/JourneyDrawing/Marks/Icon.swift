// Icons, drawn for Waymark on a grid of 20 units with a stroke of 1.6: for each lane, each known channel, and what
// happens in a stage.

/// A small picture that stands for a lane, a channel or a stage. The raw value is the name that a map file may use.
package enum Icon: String, Hashable, Sendable, CaseIterable {
    // Lanes.
    case steps, touchpoints, actions, goals, needs, motivation, expectations, thoughts, feelings, quotes, questions
    case told, alternatives, place, people, gains, effort, content, communication, guidance, metrics, owner, notes
    case emotion, pain, opportunity, evidence, frontstage, backstage, support, policies, data, takeaway, missed,
        milestone
    case momentsOfTruth = "moments-of-truth", storyboard
    // Channels.
    case web, app, sms, mail, call, chat, store, person, post, social, search, router, document, bank, clock
    case calendar, advert, delivery, card, home, event, qr, kiosk, video, tools, pen, any
    case headset, bot
    // Stages, and what happens in them.
    case aware, discover, compare, choose, price, trial, plan, cart, register, order, contract, wait, appointment,
        parcel
    case plug, key, power, learn, lock, wallet, receipt, help, complaint, upgrade, loyalty, recommend, gift, renew
    case cancel, leave, travel, health, car
    case giveBack = "return"
    // Ways to other maps.
    case link, layers

    /// Units a side.
    static let grid = 20.0
    /// The width of every stroke, in units.
    static let stroke = 1.6

    /// The icon as an `svg` element that takes the colour of the text around it and is hidden from screen readers.
    package func svg(size: Double = 18) -> String {
        var writer = SVGWriter(capacity: 512)
        writer.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", size), .number("height", size),
                SVGAttribute("viewBox", .numbers([0, 0, Self.grid, Self.grid])), .noFill,
                .fixed("stroke", "currentColor"), .number("stroke-width", Self.stroke),
                .fixed("stroke-linecap", "round"),
                .fixed("stroke-linejoin", "round"), .fixed("aria-hidden", "true"), .fixed("focusable", "false"),
            ]
        ) { $0.raw(shapes) }
        return writer.text
    }
}

// Where the server has its maps from. The workspace behind it is put in by whoever starts the server.
package import JourneySupport
package import JourneyViews

/// The maps of a company with their measurements.
package protocol MapSource: Sendable {
    /// The company, its log and what cannot be used.
    func facts() async throws -> SiteFacts

    /// All maps, measured for everyone over the whole log, in the order they are listed.
    func maps() async throws -> [MapSummary]

    /// One map, measured for a persona's journeys (or everyone's) that start in a period.
    /// - Returns: `nil` when there is no such map, or the map has no such persona.
    func map(_ id: String, persona: String?, period: Period) async throws -> MapSummary?

    /// The same as a picture in a reader's language and theme: an SVG document in UTF-8.
    func picture(_ id: String, persona: String?, period: Period, choice: ReaderChoice) async throws -> [UInt8]?

    /// A picture that a map shows, by the name its pages call it by; `nil` when the map shows no such picture.
    func image(_ name: String, of map: String) async throws -> MapImage?
}

/// A picture that a map shows, as it is sent.
package struct MapImage: Sendable {
    package var bytes: [UInt8]
    package var mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

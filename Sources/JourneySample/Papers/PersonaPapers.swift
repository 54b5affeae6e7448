// personas/*.yaml: the kinds of customers through whose eyes the maps are seen.

/// The personas of the sample; their segments are rules over the events.
enum PersonaPapers {
    static let all: [SampleFile] = [
        SampleFile(path: "personas/dilnoza.yaml", text: dilnoza),
        SampleFile(path: "personas/rustam.yaml", text: rustam),
        SampleFile(path: "personas/kamola.yaml", text: kamola),
    ]
}

// Pictures beside the maps of a workspace: shown, missing, changed, hostile.
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyWorkspace

@Suite("The pictures of a workspace")
struct WorkspacePictureTests {
    /// A workspace whose first step has a picture, which is not there yet.
    private static func folder() throws -> TemporaryFolder {
        let map = WorkspaceTests.map.replacing(
            "title: Looks,", with: "title: Looks, picture: { file: pictures/look.png, about: At the window },")
        let folder = try WorkspaceTests.folder(map: map)
        try FileManager.default.createDirectory(
            atPath: folder.file("maps/pictures"), withIntermediateDirectories: true)
        return folder
    }

    private static func image(_ workspace: Workspace) async throws -> ImageFile? {
        try await workspace.current().maps.first?.images.first
    }

    @Test("A picture that is not there is told, its map is shown; it is there as soon as its file is, and as it is now")
    func comesAndGoes() async throws {
        let folder = try Self.folder()
        let workspace = try await Workspace(opening: folder.path)
        var content = try await workspace.current()
        #expect(content.maps.map(\.id) == ["buying"] && content.maps.first?.images == [])
        #expect(
            content.problems.map(\.text) == [
                "its picture “pictures/look.png” is not shown: it is not there; put the picture there, or write its path "
                    + "from this file"
            ])
        #expect(content.problems.map(\.file) == ["maps/buying.yaml"])
        let path = try folder.write("maps/pictures/look.png", TestPNG.file(width: 40, height: 30))
        let first = try #require(try await Self.image(workspace))
        content = try await workspace.current()
        #expect((first.width, first.height) == (40, 30) && content.problems.isEmpty)
        // Another file of the workspace changes: the picture is not read again.
        _ = try folder.write("personas/pia.yaml", "waymark-persona: 1\nname: Pia Two\n")
        #expect(try await Self.image(workspace) === first)
        _ = try folder.write("maps/pictures/look.png", TestPNG.file(width: 60, height: 30))
        #expect(try await Self.image(workspace)?.width == 60)
        _ = try folder.write("maps/pictures/look.png", "no picture")
        #expect(try await Self.image(workspace) == nil)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await Self.image(workspace) == nil)
    }

    @Test("A link that leads out of the folder, a folder, a pipe: each is told, and none is waited for")
    func hostile() async throws {
        let (folder, elsewhere) = (try Self.folder(), try TemporaryFolder())
        let target = try elsewhere.write("private.png", TestPNG.file(width: 8, height: 8))
        let place = folder.file("maps/pictures/look.png")
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
        let pictures = PictureFolder(of: folder.file("maps/buying.yaml"))
        func flaw() -> String? {
            let error = #expect(throws: PictureFlaw.self) { try pictures.image("pictures/look.png") }
            return error?.message
        }
        #expect(flaw() == "leads out of the folder of this file; put a copy of the picture there")
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        #expect(flaw() == "is no file; name a picture")
        try FileManager.default.removeItem(atPath: place)
        #expect(mkfifo(place, 0o600) == 0)
        #expect(flaw() == "is no file; name a picture")
        try FileManager.default.removeItem(atPath: place)
        // A link within the folder is followed.
        _ = try folder.write("maps/pictures/real.png", TestPNG.file(width: 8, height: 8))
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "real.png")
        #expect(try pictures.image("pictures/look.png").width == 8)
    }

    @Test("A persona's portrait lies beside the persona's file")
    func portrait() async throws {
        let folder = try Self.folder()
        _ = try folder.write("personas/pia.png", TestPNG.file(width: 20, height: 20))
        _ = try folder.write("personas/pia.yaml", "waymark-persona: 1\nname: Pia\npicture: pia.png\n")
        let workspace = try await Workspace(opening: folder.path)
        #expect(try await workspace.current().personas["pia"]?.picture?.image?.width == 20)
    }
}

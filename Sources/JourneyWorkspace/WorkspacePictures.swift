// The pictures of a workspace: each is read once, and again when its file has changed.
import JourneyFormats
import JourneyModel

/// Pictures while a workspace is read. A picture that cannot be shown is told and left out: its map is shown without it.
final class WorkspacePictures {
    /// What was read, by what its file was then.
    private(set) var images: [FileStamp: ImageFile] = [:]
    /// All that were asked for, whether or not they are there.
    private(set) var names: Set<String> = []
    private(set) var stamps: Set<FileStamp> = []
    private(set) var problems: [WorkspaceProblem] = []

    /// What came of each path in this reading: what is broken is read once, and told once to each file that names it.
    private var results: [String: Result<ImageFile, PictureFlaw>] = [:]
    private var told: Set<[String]> = []

    private let files: WorkspaceFiles
    private let known: [FileStamp: ImageFile]

    /// - Parameter known: what was read before.
    init(_ files: WorkspaceFiles, known: [FileStamp: ImageFile]) {
        (self.files, self.known) = (files, known)
    }

    /// Reads what a file of the workspace names.
    func source(for file: String) -> PictureSource {
        let folder = PictureFolder(of: files.path(file))
        let start = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        return { [self] (name) throws(PictureFlaw) in image(start + name, name, of: file, in: folder) }
    }

    private func image(_ path: String, _ name: String, of file: String, in folder: PictureFolder) -> ImageFile? {
        let result = results[path] ?? read(path, name, in: folder)
        results[path] = result
        switch result {
        case .success(let image): return image
        case .failure(let flaw):
            if told.insert([file, path]).inserted {
                problems.append(
                    WorkspaceProblem(file: file, text: "its picture “\(name)” is not shown: it \(flaw.message)"))
            }
            return nil
        }
    }

    private func read(_ path: String, _ name: String, in folder: PictureFolder) -> Result<ImageFile, PictureFlaw> {
        names.insert(path)
        let stamp = files.stamp(path)
        if let stamp { stamps.insert(stamp) }
        let result: Result<ImageFile, PictureFlaw>
        if let image = stamp.flatMap({ known[$0] }) {
            result = .success(image)
        } else {
            result = Result { () throws(PictureFlaw) in try folder.image(name) }
        }
        if let stamp, case .success(let image) = result { images[stamp] = image }
        return result
    }
}

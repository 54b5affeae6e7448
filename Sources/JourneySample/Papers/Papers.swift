// The files of the sample that are the same in every run: the workspace, the maps, the personas, the interviews, pictures.
import CSamplePictures

/// The written part of the sample.
enum Papers {
    static var all: [SampleFile] {
        [
            SampleFile(path: "workspace.yaml", text: workspace),
            SampleFile(path: "maps/connect.yaml", text: ConnectMap.text),
            SampleFile(path: "maps/bill.yaml", text: BillMap.text),
        ] + PersonaPapers.all + Interviews.all + pictures
    }

    /// The scenes of the storyboard, and the portraits.
    private static var pictures: [SampleFile] {
        (0..<samplePictureCount()).map { index in
            let picture = samplePicture(index)
            // SAFETY: the path ends in a zero byte; the bytes are so many, and constants.
            return SampleFile(
                path: String(cString: picture.path),
                bytes: Array(UnsafeBufferPointer(start: picture.bytes, count: picture.count)))
        }
    }

    private static let workspace = """
        # A made-up company: everything in this folder was written by `waymark sample`. STORIES.md tells what is planted in it.
        waymark-workspace: 1
        title: Tola Home Internet
        time-zone: Asia/Tashkent
        event-id: message_id
        """
}

// The files of the sample that are the same in every run: the workspace, the maps, the personas, the interviews, pictures.
import CSampleFiles

/// The written part of the sample.
enum Papers {
    static var all: [SampleFile] {
        [
            SampleFile(path: "workspace.yaml", text: workspace),
            SampleFile(path: "maps/connect.yaml", text: ConnectMap.text),
            SampleFile(path: "maps/bill.yaml", text: BillMap.text),
        ] + PersonaPapers.all + Interviews.all + carried
    }

    /// The map of the future with the register that it uses, the scenes of the storyboard, the portraits.
    private static var carried: [SampleFile] {
        (0..<sampleFileCount()).map { index in
            let file = sampleFile(index)
            // SAFETY: the path ends in a zero byte; the bytes are so many, and constants.
            return SampleFile(
                path: String(cString: file.path),
                bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
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

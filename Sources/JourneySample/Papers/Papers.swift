// The files of the sample that are the same in every run: the workspace, the maps, the personas, the interviews.

/// The written part of the sample.
enum Papers {
    static var all: [SampleFile] {
        [
            SampleFile(path: "workspace.yaml", text: workspace),
            SampleFile(path: "maps/connect.yaml", text: ConnectMap.text),
            SampleFile(path: "maps/bill.yaml", text: BillMap.text),
        ] + PersonaPapers.all + Interviews.all
    }

    private static let workspace = """
        # A made-up company: everything in this folder was written by `waymark sample`. STORIES.md tells what is planted in it.
        waymark-workspace: 1
        title: Tola Home Internet
        time-zone: Asia/Tashkent
        event-id: message_id
        """
}

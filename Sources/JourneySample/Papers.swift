// The files of the sample that are the same in every run: the workspace, the maps, the personas, the interviews.

/// The written part of the sample.
enum Papers {
    static var all: [SampleFile] {
        [
            SampleFile(path: "workspace.yaml", text: workspace)
        ]
    }

    private static let workspace = """
        # A made-up company: everything in this folder was written by `waymark sample`. STORIES.md tells what is planted in it.
        waymark-workspace: 1
        title: Tola Home Internet
        time-zone: Asia/Tashkent
        """
}

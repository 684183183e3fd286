import App
import ArgumentParser

/// Where content and state lie: the options that most commands share.
struct FolderOptions: ParsableArguments {
  @Option(help: "Folder that holds Plugins and Assets.", completion: .directory)
  var content: String?

  @Option(help: "Folder for settings, installed plugins and progress.", completion: .directory)
  var state: String?
}

/// Arguments that hold those options.
protocol FolderHolder {
  var folderOptions: FolderOptions { get }
}

/// A command with those options.
protocol FolderCommand: ParsableCommand, FolderHolder {}

extension FolderHolder {
  /// The folders that its options name.
  var folders: Folders { Folders(content: folderOptions.content, state: folderOptions.state) }
}

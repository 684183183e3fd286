import Kiosk

/// How long the steps of demonstrations took, kept for the presenter's next rehearsal.
///
/// Lines of text in the state folder; a file that is lost or broken costs nothing but the memory.
public struct DemonstrationTimesFile: Sendable {
  private let file: DurableFile

  /// The file `demonstration-times` in the state folder.
  public init(stateFolder: String) {
    file = DurableFile(path: stateFolder + "/demonstration-times")
  }

  /// Keeps `times`; on return they are on the disk.
  public func save(_ times: DemonstrationTimes) throws(StorageError) { try file.write(times.text) }

  /// What was kept.
  public func load() -> DemonstrationTimes {
    DemonstrationTimes(file.read(limit: 64 << 10) ?? "")
  }
}

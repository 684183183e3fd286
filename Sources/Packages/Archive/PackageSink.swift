/// Where the files of a package go while it is unpacked.
protocol PackageSink {
  func begin(_ name: String, size: Int) throws(PackageRefusal)
  func write(_ piece: UnsafeRawBufferPointer) throws(PackageRefusal)
  func end() throws(PackageRefusal)
}

/// Keeps the files in memory.
final class MemorySink: PackageSink {
  private(set) var files: [String: [UInt8]] = [:]
  private var name = ""

  func begin(_ name: String, size: Int) {
    self.name = name
    files[name] = []
  }

  func write(_ piece: UnsafeRawBufferPointer) { files[name]?.append(contentsOf: piece) }

  func end() {}
}

import Foundation
import Storage

/// A copy of the few pages in which SQLite keeps its list of tables.
///
/// Where these are damaged nothing else in the file can be found, however whole it is; with the copy
/// the rest is read as before. The list changes only when the program brings new tables.
struct SchemaPages {
  private let database: RecordsDatabase

  init(_ database: RecordsDatabase) { self.database = database }

  private var path: String { database.stateFolder + "/records.schema" }
  private static let mark = "tuntun-schema 1\n"
  private static let header = 100

  var exist: Bool { access(path, F_OK) == 0 }

  /// Keeps the pages of the database as it is; only while nobody has it open. No copy is no fault.
  func keep() {
    guard let pages = Self.pages(of: database.path) else { return }
    var bytes = Array(Self.mark.utf8)
    for (number, page) in pages.sorted(by: { $0.key < $1.key }) {
      bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } + page
    }
    guard bytes != FileManager.default.contents(atPath: path).map(Array.init) else { return }
    try? Disk.replace(bytes, at: path)
  }

  /// Writes the kept pages into `file`, a copy of the damaged database; gives whether it could.
  func put(into file: String) -> Bool {
    guard let kept = FileManager.default.contents(atPath: path).map(Array.init),
      kept.starts(with: Self.mark.utf8), kept.count > Self.mark.utf8.count + 4 + Self.header
    else { return false }
    let body = Array(kept.dropFirst(Self.mark.utf8.count))
    let size = Self.pageSize(Array(body[4...]))
    guard size >= 512, body.count % (size + 4) == 0 else { return false }
    let descriptor = open(file, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let count = Disk.size(of: file) / size
    for start in stride(from: 0, to: body.count, by: size + 4) {
      let number = body[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      var page = Array(body[(start + 4)..<(start + 4 + size)])
      // How many pages the file has, as it is now: SQLite reads none beyond.
      if number == 1 {
        for index in 0..<4 {
          page[28 + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index))
        }
        page.replaceSubrange(92..<96, with: page[24..<28])
      }
      guard number >= 1, number <= count,
        pwrite(descriptor, page, size, off_t((number - 1) * size)) == size
      else { return false }
    }
    return true
  }

  private static func pageSize(_ first: [UInt8]) -> Int {
    let size = Int(first[16]) << 8 | Int(first[17])
    return size == 1 ? 65536 : size
  }

  /// Page 1 and those below it, by number; `nil` where they are not as they must be.
  private static func pages(of file: String) -> [Int: [UInt8]]? {
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    func read(_ number: Int, _ size: Int) -> [UInt8]? {
      guard (try? handle.seek(toOffset: UInt64((number - 1) * size))) != nil,
        let data = try? handle.read(upToCount: size), data.count == size
      else { return nil }
      return Array(data)
    }
    guard let head = read(1, header), head.starts(with: "SQLite format 3\0".utf8) else {
      return nil
    }
    let size = pageSize(head)
    guard size >= 512 else { return nil }
    var pages: [Int: [UInt8]] = [:]
    var waiting = [1]
    while let number = waiting.popLast() {
      guard number >= 1, pages[number] == nil, pages.count < 64, let page = read(number, size)
      else {
        return nil
      }
      pages[number] = page
      let start = number == 1 ? header : 0
      // 13: a leaf; 5: an inner page, whose cells begin with the page below.
      guard page[start] == 5 else {
        if page[start] == 13 { continue }
        return nil
      }
      func child(at place: Int) -> Int {
        page[place..<min(place + 4, size)].reduce(0) { $0 << 8 | Int($1) }
      }
      waiting.append(child(at: start + 8))
      let cells = Int(page[start + 3]) << 8 | Int(page[start + 4])
      for cell in 0..<cells {
        let place = start + 12 + 2 * cell
        guard place + 1 < size else { return nil }
        waiting.append(child(at: Int(page[place]) << 8 | Int(page[place + 1])))
      }
    }
    return pages
  }
}

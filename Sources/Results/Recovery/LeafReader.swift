import Foundation
import GRDB

/// Reads rows out of single pages of a damaged file, wherever they lie.
///
/// SQLite finds a row by going down from the table's first page; where a page on the way is damaged,
/// everything below is out of its reach, and a page with one damaged row is given up whole. The rows
/// themselves say enough: a leaf begins with its kind and the places of its rows, a row with the
/// kinds of its values. A row counts only if its kinds are those of the table, the table's own
/// constraints take it, and the rows that it points to are there.
///
/// Formats: sqlite.org/fileformat2.html, sections 1.6 and 2.1.
struct LeafReader {
  private static let pageSize = 4096
  /// Longer rows go on in other pages; none of ours does.
  private static let longest = (pageSize - 12) * 64 / 255 - 23
  /// A leaf of a table without rowids or of an index, and a page above leaves: it holds rows too.
  private static let (leaf, inner): (UInt8, UInt8) = (10, 2)

  /// Adds to `tables` of `target` the rows that it has not.
  static func join(_ path: String, to target: DatabaseQueue, _ tables: [Recovery.Table]) throws {
    guard !tables.isEmpty, let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    try target.write { database in
      var sinks = try tables.map { try Sink($0, database) }
      while let page = try? file.read(upToCount: pageSize), page.count == pageSize {
        for values in rows(of: [UInt8](page)) {
          for index in sinks.indices { try sinks[index].take(values) }
        }
      }
    }
  }

  /// The two kinds of pages of tables with rowids.
  private static let others: [UInt8] = [13, 5]

  /// The rows of a page, each in the order in which it is stored; nothing for pages without rows.
  static func rows(of page: [UInt8]) -> [[DatabaseValue]] {
    guard page.count == pageSize, !others.contains(page[0]) else { return [] }
    guard page[0] == leaf || page[0] == inner else {
      // Its head is damaged: whatever reads as a row at any place may be one.
      return (8..<pageSize).compactMap { row(of: page, at: $0) }
    }
    // Above leaves each row begins with the number of the page below it.
    let (head, skip) = page[0] == inner ? (12, 4) : (8, 0)
    let count = min(Int(page[3]) << 8 | Int(page[4]), (pageSize - head) / 2)
    return (0..<count).compactMap { cell in
      let place = head + 2 * cell
      return row(of: page, at: (Int(page[place]) << 8 | Int(page[place + 1])) + skip)
    }
  }

  private static func row(of page: [UInt8], at place: Int) -> [DatabaseValue]? {
    var bytes = Bytes(page: page, place: place)
    guard place >= 8, let size = bytes.number(), size <= longest, bytes.place + size <= page.count
    else { return nil }
    let (start, end) = (bytes.place, bytes.place + size)
    guard let headerSize = bytes.number(), headerSize <= size else { return nil }
    var kinds: [Int] = []
    while bytes.place < start + headerSize {
      guard let kind = bytes.number() else { return nil }
      kinds.append(kind)
    }
    guard bytes.place == start + headerSize else { return nil }
    var values: [DatabaseValue] = []
    for kind in kinds {
      guard let value = bytes.value(kind), bytes.place <= end else { return nil }
      values.append(value)
    }
    return bytes.place == end ? values : nil
  }
}

/// Bytes of a page, read one value after the other.
private struct Bytes {
  let page: [UInt8]
  var place: Int

  /// A number of one to nine bytes, of which none is ever that long here.
  mutating func number() -> Int? {
    var number = 0
    for _ in 0..<4 {
      guard place < page.count else { return nil }
      let byte = page[place]
      place += 1
      number = number << 7 | Int(byte & 127)
      if byte < 128 { return number }
    }
    return nil
  }

  mutating func value(_ kind: Int) -> DatabaseValue? {
    switch kind {
    case 0: return .null
    case 1...6: return integer([1, 2, 3, 4, 6, 8][kind - 1]).map(\.databaseValue)
    case 7: return integer(8).map { Double(bitPattern: UInt64(bitPattern: $0)).databaseValue }
    case 8, 9: return (kind - 8).databaseValue
    case 12...:
      guard let part = take((kind - 12) / 2) else { return nil }
      if kind % 2 == 0 { return Data(part).databaseValue }
      return String(validating: part, as: UTF8.self)?.databaseValue
    default: return nil
    }
  }

  private mutating func integer(_ size: Int) -> Int64? {
    guard let part = take(size), let first = part.first else { return nil }
    return part.reduce(first > 127 ? -1 : 0) { $0 << 8 | Int64($1) }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard place + count <= page.count else { return nil }
    defer { place += count }
    return page[place..<(place + count)]
  }
}

/// Puts rows that look like those of one table into it.
private struct Sink {
  private let table: Recovery.Table
  private let database: Database
  /// By the number of values: a row that is older than a column has fewer.
  private var statements: [Int: Statement] = [:]

  init(_ table: Recovery.Table, _ database: Database) throws {
    self.table = table
    self.database = database
  }

  mutating func take(_ values: [DatabaseValue]) throws {
    guard values.count <= table.stored.count, values.count > 1,
      zip(values, table.stored).allSatisfy({ $1.takes($0) }),
      values.allSatisfy(Recovery.isSound)
    else { return }
    let statement = try statements[values.count] ?? make(values.count)
    statements[values.count] = statement
    do {
      try statement.execute(arguments: StatementArguments(values))
    } catch let error as DatabaseError
      where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT
    {
      // It is a row of another table.
    }
  }

  private func make(_ count: Int) throws -> Statement {
    let list = table.stored.prefix(count).map(\.name).joined(separator: ", ")
    let marks = (0..<count).map { _ in "?" }.joined(separator: ", ")
    return try database.makeStatement(
      sql: "INSERT OR IGNORE INTO \(table.name) (\(list)) VALUES (\(marks))")
  }
}

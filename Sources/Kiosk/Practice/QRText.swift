import Content

/// The steps of a session as plain text for a telephone: what a QR code holds.
///
/// A code holds few bytes. What goes in is decided piece by piece, whole pieces only: the steps'
/// names, the telephone, danger signs, when not to massage, when to ask first, what to do and what to
/// be careful about at the steps of the hands, and then, while there is room, what to do at the other
/// steps, those nearest to the hands' first, what to be careful about there, the next class. In the
/// text they stand in the order that one reads.
public struct QRText: Equatable, Sendable {
  /// Lines, each ending with a line feed but the last.
  public let text: String
  /// Whether everything fitted; where not, the text itself says so.
  public let isWhole: Bool

  /// What the text needs from outside: words, and the clinic's own.
  public struct Words {
    public var content: (ContentText) -> String
    public var paper: (PaperText) -> String
    public var settings: Settings

    /// Words from these places.
    public init(
      content: @escaping (ContentText) -> String, paper: @escaping (PaperText) -> String,
      settings: Settings
    ) {
      self.content = content
      self.paper = paper
      self.settings = settings
    }
  }

  /// The text of `session`, of at most `limit` bytes of UTF-8.
  public init(_ session: SessionContent, words: Words, limit: Int) {
    var pieces = Self.pieces(of: session, words)
    let note = words.paper(.sheetIsCut)
    let ranks = Set(pieces.map(\.rank)).sorted()
    let isWhole = Self.bytes(pieces) <= limit
    if !isWhole {
      var used = note.utf8.count
      for rank in ranks {
        let members = pieces.indices.filter { pieces[$0].rank == rank }
        let whole = members.reduce(0) { $0 + pieces[$1].bytes }
        let isSplit = Self.isSplit(rank)
        for index in members {
          let cost = isSplit ? pieces[index].bytes : whole
          pieces[index].isIn = used + cost <= limit
          if isSplit, pieces[index].isIn { used += cost }
        }
        if !isSplit, used + whole <= limit { used += whole }
      }
      pieces.append(Piece(rank: Rank.names, text: note))
    }
    self.isWhole = isWhole
    text = Self.joined(pieces)
  }

  /// A text without a session: nothing.
  public static let nothing = QRText()

  private init() {
    text = ""
    isWhole = true
  }

  // MARK: Pieces

  /// Whether pieces of this rank go in one by one. What to be careful about does not: one step
  /// without a word among others with one would seem to need no care.
  private static func isSplit(_ rank: Int) -> Bool {
    rank != Rank.handCautions && rank != Rank.cautions
  }

  private enum Rank {
    static let names = 0
    static let phone = 1
    static let danger = 2
    static let stops = 3
    static let asks = 4
    static let handTexts = 5
    static let handCautions = 6
    static let cautions = Int.max - 1
    static let clinic = Int.max

    /// What to do at a step that is `distance` steps away from those of the hands.
    static func texts(_ distance: Int) -> Int {
      distance == 0 ? handTexts : handCautions + distance
    }
  }

  private struct Piece {
    /// The lowest goes in first.
    var rank: Int
    var text: String
    /// What stands between it and the piece before it.
    var lead = "\n"
    var isIn = true

    var bytes: Int { lead.utf8.count + text.utf8.count }
  }

  private static func bytes(_ pieces: [Piece]) -> Int {
    pieces.reduce(-1) { $0 + $1.bytes }
  }

  private static func joined(_ pieces: [Piece]) -> String {
    var text = ""
    for piece in pieces where piece.isIn {
      text += text.isEmpty ? piece.text : piece.lead + piece.text
    }
    return text
  }

  private static func pieces(of session: SessionContent, _ words: Words) -> [Piece] {
    var pieces = [Piece(rank: Rank.names, text: words.content(session.title))]
    let steps = session.steps(choosing: [])
    // Hands move in time where a step has a tempo: that is the massage itself.
    let hands = steps.indices.filter { steps[$0].strokesPerMinute != nil }
    for (index, step) in steps.enumerated() {
      let distance = hands.map { abs($0 - index) }.min() ?? 1
      pieces.append(Piece(rank: Rank.names, text: "\(index + 1). \(words.content(step.title))"))
      pieces.append(Piece(rank: Rank.texts(distance), text: words.content(step.text), lead: ": "))
      if let caution = step.caution {
        let rank = distance == 0 ? Rank.handCautions : Rank.cautions
        pieces.append(Piece(rank: rank, text: "! " + words.content(caution), lead: " "))
      }
    }
    let stops = session.check.stops.map { words.content($0.text) }
    pieces.append(
      Piece(
        rank: Rank.stops, text: "\(words.paper(.sheetStops)): \(stops.joined(separator: "; "))."))
    let asks = session.check.asks.map { words.content($0.text) }
    pieces.append(
      Piece(rank: Rank.asks, text: "\(words.paper(.sheetAsk)): \(asks.joined(separator: "; "))."))
    let danger = session.dangerSigns.signs.map { words.content($0.text) }
    pieces.append(
      Piece(
        rank: Rank.danger,
        text: "\(words.content(session.dangerSigns.title)): \(danger.joined(separator: "; "))."))
    pieces.append(
      Piece(rank: Rank.danger, text: words.content(session.dangerSigns.text), lead: " "))
    return pieces + clinicPieces(words)
  }

  private static func clinicPieces(_ words: Words) -> [Piece] {
    let settings = words.settings
    var pieces: [Piece] = []
    if !settings.phone.isEmpty {
      pieces.append(Piece(rank: Rank.phone, text: "\(words.paper(.sheetPhone)): \(settings.phone)"))
    }
    if !settings.hours.isEmpty {
      pieces.append(
        Piece(rank: Rank.clinic, text: "\(words.paper(.sheetHours)): \(settings.hours)"))
    }
    if let day = settings.nextClass {
      let name = words.paper(PaperText.name(of: day.month))
      pieces.append(
        Piece(
          rank: Rank.clinic,
          text: "\(words.paper(.sheetNextClass)): \(day.day) \(name) \(day.month.year)"))
    }
    return pieces
  }
}

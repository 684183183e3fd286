/// A value of `settings.conf` that the staff type letter by letter.
public enum StaffTextField: String, CaseIterable, Equatable, Hashable, Sendable {
  case name, place, phone, hours

  /// The key in `settings.conf`.
  var key: String { self == .name ? "clinic" : rawValue }

  /// Where the settings hold it.
  public var path: WritableKeyPath<Settings, String> {
    switch self {
    case .name: \.clinicName
    case .place: \.clinicPlace
    case .phone: \.phone
    case .hours: \.hours
    }
  }
}

/// A text that is being typed on the screen's keyboard or a real one, before it is kept.
public struct StaffTyping: Equatable, Sendable {
  public let field: StaffTextField
  public private(set) var text: String
  /// What letters of the screen's keyboard come as.
  public private(set) var capitals: Capitals
  /// Whether the screen's keyboard shows accents and signs instead of plain letters.
  public private(set) var hasSigns = false

  /// What a letter comes as.
  public enum Capitals: String, CaseIterable, Equatable, Sendable {
    case small
    /// A capital, and then small ones.
    case one
    case all
  }

  /// `text` as it is now, to be changed.
  init(field: StaffTextField, text: String) {
    (self.field, self.text) = (field, text)
    capitals = StaffTyping.beginsWord(text) ? .one : .small
  }

  /// Whether nothing more can be typed.
  public var isFull: Bool { text.count >= Settings.textLimit }

  /// What stands on the keys, by rows: of ten, or of four for a telephone number.
  public var rows: [[Character]] {
    if field == .phone { return ["123+", "456-", "789/", "(0),"].map(Array.init) }
    let letters =
      hasSigns
      ? ["áéíóúñâêôü", ":;/()&+@#\"", "!?%*–=_…’°"] : ["qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"]
    return ["1234567890"].map(Array.init) + letters.map { $0.map(shown) }
  }

  /// Whether its keys have more than digits.
  public var hasLetters: Bool { field != .phone }

  private func shown(_ letter: Character) -> Character {
    capitals == .small ? letter : letter.uppercased().first ?? letter
  }

  /// The character of the key that erases.
  public static let backspace: Character = "\u{8}"

  /// Adds `character` at the end, if it can stand in a line of text and there is room;
  /// ``backspace`` takes the last one away.
  mutating func type(_ character: Character) {
    if character == StaffTyping.backspace { return erase() }
    let scalars = character.unicodeScalars
    guard scalars.allSatisfy({ !StaffTyping.unfit.contains($0.properties.generalCategory) }) else {
      return
    }
    let longer = text + (character.isWhitespace ? " " : String(character))
    guard longer.count <= Settings.textLimit else { return }
    text = longer
    arrangeCapitals()
  }

  /// Takes the last character away.
  mutating func erase() {
    text = String(text.dropLast())
    arrangeCapitals()
  }

  /// A capital, all capitals, small letters again.
  mutating func turnCapitals() {
    switch capitals {
    case .small: capitals = .one
    case .one: capitals = .all
    case .all: capitals = .small
    }
  }

  /// Other keys: accents and signs, or letters again.
  mutating func turnSigns() { hasSigns.toggle() }

  /// What is kept: spaces at the ends are none of it.
  var keptText: String {
    let words = text.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Names begin with capitals.
  private mutating func arrangeCapitals() {
    guard capitals != .all else { return }
    capitals = StaffTyping.beginsWord(text) ? .one : .small
  }

  private static func beginsWord(_ text: String) -> Bool { text.last.map { $0 == " " } ?? true }

  /// What is not to be seen in a line, or not known to any font.
  private static let unfit: Set<Unicode.GeneralCategory> = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
  ]
}

extension KioskState {
  /// What is being typed, if anything.
  public var typing: StaffTyping? {
    guard overlay == nil, staffArea?.work == nil, staffArea?.question == nil else { return nil }
    return staffArea?.typing
  }

  /// What can be touched while a text is typed.
  func controls(of typing: StaffTyping) -> [Control] {
    let letters = typing.rows.joined().map { StaffControl.letter($0) }
    let turns: [StaffControl] = typing.hasLetters ? [.capitals, .signs] : []
    return (letters + turns + [.letter(" "), .erase, .cancel, .keep]).map { .staff($0) }
  }

  /// A character from a real keyboard.
  mutating func type(_ character: Character) {
    guard typing != nil else { return }
    changeArea { $0.typing?.type(character) }
  }

  /// Does what a key of the screen's keyboard says; `nil` while nothing is typed.
  mutating func activateTyping(_ control: StaffControl) -> [Effect]? {
    guard let typing else { return nil }
    switch control {
    case .letter(let character): type(character)
    case .erase: changeArea { $0.typing?.erase() }
    case .capitals: changeArea { $0.typing?.turnCapitals() }
    case .signs: changeArea { $0.typing?.turnSigns() }
    case .cancel: changeArea { $0.typing = nil }
    case .keep: return keep(typing)
    default: return nil
    }
    return []
  }

  private mutating func keep(_ typing: StaffTyping) -> [Effect] {
    changeArea { $0.typing = nil }
    let text = typing.keptText
    guard text != settings[keyPath: typing.field.path] else { return [] }
    settings[keyPath: typing.field.path] = text
    return keep(typing.field.key, text)
  }
}

/// How a district's DHIS2 names the figures of the report: lines of `dhis2.map`.
///
/// `org-unit = UID`, optionally `data-set = UID` and `attribute-option-combo = UID`, and for each
/// figure `FIGURE = DATA-ELEMENT [CATEGORY-OPTION-COMBO]`; `#` begins a comment line. A map is used
/// whole or not at all: a report that silently lacks figures would be believed.
public struct DHIS2Map: Equatable, Sendable {
  /// The file within the state folder.
  public static let file = "dhis2.map"

  public var orgUnit: String
  public var dataSet: String?
  public var attributeOptionCombo: String?
  public var figures: [Entry]

  /// Where one figure goes.
  public struct Entry: Equatable, Sendable {
    public var figure: String
    public var dataElement: String
    public var categoryOptionCombo: String?
  }

  /// A line that cannot be used.
  public struct Finding: Error, Equatable, Sendable {
    /// From 1; 0: the file as a whole.
    public var line: Int
    /// One plain sentence: what, needed, found.
    public var sentence: String
  }

  /// Why a map cannot be used: every line that is wrong.
  public struct Refusal: Error, Equatable, Sendable {
    public var findings: [Finding]
  }

  /// Reads `text`, whose figures must be among `known`.
  public init(parsing text: String, known: Set<String>) throws(Refusal) {
    var reader = Reader(known: known)
    reader.read(text)
    if reader.orgUnit == nil {
      reader.note(0, "The map needs a line org-unit = UID, but it has none.")
    }
    if reader.figures.isEmpty {
      reader.note(0, "The map needs a line FIGURE = DATA-ELEMENT, but it has none.")
    }
    guard reader.findings.isEmpty, let orgUnit = reader.orgUnit else {
      throw Refusal(findings: reader.findings)
    }
    self.orgUnit = orgUnit
    dataSet = reader.dataSet
    attributeOptionCombo = reader.attributeOptionCombo
    figures = reader.figures
  }

  /// A map to fill in, with every figure of `names`.
  public static func template(names: [String]) -> String {
    """
    # How the district's DHIS2 names the figures of this kiosk.
    # Put the UIDs of 11 letters and digits in, take the # away before each line that is used, and
    # save it as \(file) beside settings.conf.
    # FIGURE = DATA-ELEMENT [CATEGORY-OPTION-COMBO]

    org-unit = 
    # data-set = 
    # attribute-option-combo = 

    """ + names.map { "# \($0) = \n" }.joined()
  }

  /// Whether `text` is a UID: a letter and ten letters or digits of ASCII.
  static func isUID(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    func isLetter(_ byte: UInt8) -> Bool {
      (65...90).contains(byte) || (97...122).contains(byte)
    }
    return bytes.count == 11 && isLetter(bytes[0])
      && bytes.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }
}

/// Reads a map line by line.
private struct Reader {
  let known: Set<String>
  var orgUnit: String?
  var dataSet: String?
  var attributeOptionCombo: String?
  var figures: [DHIS2Map.Entry] = []
  var findings: [DHIS2Map.Finding] = []
  private var seen: [String: Int] = [:]

  init(known: Set<String>) { self.known = known }

  mutating func note(_ line: Int, _ sentence: String) {
    findings.append(DHIS2Map.Finding(line: line, sentence: sentence))
  }

  mutating func read(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = index == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line
      let words = content.split(whereSeparator: { $0.isWhitespace || $0 == "=" }).map(String.init)
      guard let key = words.first, !key.hasPrefix("#") else { continue }
      guard content.contains("=") else {
        note(index + 1, "A figure is written as FIGURE = DATA-ELEMENT, but this line has no =.")
        continue
      }
      set(key, Array(words.dropFirst()), index + 1)
    }
  }

  private mutating func set(_ key: String, _ values: [String], _ line: Int) {
    if let earlier = seen[key] {
      return note(line, "\(key) stands here again; it must stand once, and line \(earlier) has it.")
    }
    seen[key] = line
    if let wrong = values.first(where: { !DHIS2Map.isUID($0) }) {
      return note(
        line, "\(key) needs a UID, a letter and ten letters or digits, but it has \(wrong).")
    }
    switch key {
    case "org-unit", "data-set", "attribute-option-combo": setHead(key, values, line)
    default: setFigure(key, values, line)
    }
  }

  private mutating func setHead(_ key: String, _ values: [String], _ line: Int) {
    guard values.count == 1, let value = values.first else {
      return note(line, "\(key) needs one UID, but it has \(values.count).")
    }
    switch key {
    case "org-unit": orgUnit = value
    case "data-set": dataSet = value
    default: attributeOptionCombo = value
    }
  }

  private mutating func setFigure(_ key: String, _ values: [String], _ line: Int) {
    guard known.contains(key) else {
      return note(
        line,
        "There is no figure named \(key); tuntun report --format dhis2-map writes all that there are."
      )
    }
    guard (1...2).contains(values.count) else {
      return note(
        line,
        "\(key) needs the UID of a data element and at most one of a category option combo, but it "
          + "has \(values.count).")
    }
    figures.append(
      DHIS2Map.Entry(
        figure: key, dataElement: values[0],
        categoryOptionCombo: values.count > 1 ? values[1] : nil))
  }
}

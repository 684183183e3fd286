/// A piece of a line that one face draws.
struct TextRun {
  var text: String
  var face: FontFace
  /// ISO 15924 code of the script; `nil` while only spaces, digits and the like have come.
  var script: String?
  var isRightToLeft: Bool

  /// Advance width in pixels.
  var width: Int { face.width(of: text, script: script ?? "Latn", isRightToLeft: isRightToLeft) }

  /// The run as a mask, or `nil` when nothing shows.
  var mask: Mask? { face.mask(of: text, script: script ?? "Latn", isRightToLeft: isRightToLeft) }
}

/// Splits a line by face, script and direction.
///
/// Characters of no script (spaces, digits, marks) go with what stands before them. That is less
/// than the whole bidirectional algorithm, and enough for lines of one or two languages.
struct RunSplitter {
  private let main: FontFace
  private var runs: [TextRun] = []
  private var isBaseRightToLeft: Bool?

  init(main: FontFace) { self.main = main }

  /// Adds one character; `replacement` finds a face for what the main one lacks.
  mutating func add(_ character: Character, replacement: (Unicode.Scalar) -> FontFace) {
    guard let first = character.unicodeScalars.first else { return }
    let needed = character.unicodeScalars.filter { !isInvisible($0) }
    let script = FontFiles.script(of: first)
    let face = needed.allSatisfy(main.has) ? main : replacement(needed.first ?? first)
    let isRightToLeft =
      script == nil ? runs.last?.isRightToLeft ?? false : FontFiles.isRightToLeft(first)
    if script != nil, isBaseRightToLeft == nil { isBaseRightToLeft = isRightToLeft }
    if let last = runs.last, last.face === face, last.isRightToLeft == isRightToLeft,
      script == nil || last.script == nil || script == last.script
    {
      runs[runs.count - 1].text.append(character)
      runs[runs.count - 1].script = last.script ?? script
    } else {
      runs.append(
        TextRun(
          text: String(character), face: face, script: script, isRightToLeft: isRightToLeft))
    }
  }

  /// The pieces from left to right.
  var inLineOrder: [TextRun] {
    let base = isBaseRightToLeft ?? false
    var result: [TextRun] = []
    var start = 0
    while start < runs.count {
      var end = start
      while end < runs.count, runs[end].isRightToLeft == runs[start].isRightToLeft { end += 1 }
      let group = runs[start..<end]
      let ordered = runs[start].isRightToLeft ? Array(group.reversed()) : Array(group)
      if base { result.insert(contentsOf: ordered, at: 0) } else { result += ordered }
      start = end
    }
    return result
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: return true
    default: return false
    }
  }
}

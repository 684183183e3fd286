/// What Moodle keeps in the comments of a GIFT file and the kiosk has no place for.
enum GIFTComment {
  /// Says which ids and tags, `[id:123] [tag:feeding]`, the comment `line` holds.
  static func remarks(about line: ExchangeLines.Line) -> [ExchangeFault] {
    let text = String(decoding: line.bytes, as: UTF8.self)
    return contents("[id:", of: text).map {
      ExchangeFault(
        line: line.number,
        "The id \"\($0)\" is left out; the kiosk knows a question by its name.")
    }
      + contents("[tag:", of: text).map {
        ExchangeFault(line: line.number, "The tag \"\($0)\" is left out; the kiosk has no tags.")
      }
  }

  /// What stands between `mark` and the next bracket that has no backslash before it.
  private static func contents(_ mark: String, of text: String) -> [String] {
    text.split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap { part in
      var content = ""
      for letter in part {
        if letter == "]", content.last != "\\" { return content.isEmpty ? nil : content }
        if letter == "]" { content.removeLast() }
        content.append(letter)
      }
      return nil
    }
  }
}

extension ExchangeFault {
  /// Says that something in small letters was read as if it stood in capitals.
  static func smallLetters(line: Int, _ word: String, _ moodle: String) -> ExchangeFault {
    ExchangeFault(
      line: line,
      "\(word) is read here; Moodle wants it in capitals, and to it this line \(moodle).")
  }
}

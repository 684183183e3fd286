import Content
import Kiosk
import Plugins

/// Every text that a shipped language shows: the program's own, the session's and the quiz's.
struct ShippedTexts {
  struct Text {
    var key: String
    /// Tag of the language.
    var language: String
    var words: String

    /// Lower-case words between single blanks, with one before and after them; placeholders left out.
    var plain: String {
      var isInside = false
      let letters = words.lowercased().map { letter -> Character in
        if letter == "{" { isInside = true }
        defer { if letter == "}" { isInside = false } }
        return isInside || letter == "}" ? " " : letter.isLetter || letter.isNumber ? letter : " "
      }
      return " " + String(letters).split(separator: " ").joined(separator: " ") + " "
    }
  }

  static let all: [Text] = {
    let registry = Shipped.registry()
    return registry.languages.flatMap { pack in
      let tag = pack.fields.tag.description
      let translator = registry.translator(for: tag)
      return registry.template.items.map { item in
        Text(key: item.key, language: tag, words: translator.text(item.key, source: item.source))
      }
    }
  }()
}

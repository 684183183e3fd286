/// The elements of HTML, by what becomes of them in plain words.
enum HTMLTag {
  /// Their content is not words, or is elsewhere, or says the opposite without its mark.
  static let content: Set<String> = [
    "a", "applet", "area", "audio", "base", "bgsound", "button", "canvas", "datalist", "del",
    "dialog", "embed", "form", "frame", "frameset", "iframe", "image", "img", "input", "link",
    "map", "math", "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup",
    "option", "param", "picture", "plaintext", "progress", "s", "script", "select", "source",
    "strike", "style", "svg", "table", "template", "textarea", "track", "video", "xmp",
  ]

  /// They stand on lines of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col",
    "colgroup", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// Raised and lowered letters.
  static let raised: Set<String> = ["sub", "sup"]

  private static let inline: Set<String> = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "marquee", "nobr", "output", "q", "rb", "rp", "rt",
    "rtc", "ruby", "samp", "small", "slot", "span", "strong", "time", "tt", "u", "var", "wbr",
  ]

  /// Whether HTML knows the element, or another program made it up by the rules of names:
  /// `o:p`, `my-mark`.
  static func isKnown(_ name: String) -> Bool {
    inline.contains(name) || blocks.contains(name) || raised.contains(name)
      || name.contains(":") && !name.hasSuffix(":") || name.contains("-") && !name.hasSuffix("-")
  }

  /// The letter of Unicode that is `letter`, raised (`sup`) or lowered; `nil` where there is none.
  static func raised(_ letter: String, by name: String) -> String? {
    letter == " " ? letter : (name == "sup" ? high : low)[letter]
  }

  private static let high = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-=()n".map(String.init), "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ".map(String.init)))
  private static let low = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+-=()".map(String.init), "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎".map(String.init)))
}

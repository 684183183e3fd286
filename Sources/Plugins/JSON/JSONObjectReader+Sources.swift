import Content

extension JSONObjectReader {
  /// The references that this object lists by their ids.
  func sources() -> [Source] {
    names.map { name in
      let source = object(name, name: "source \(name)")
      defer { source.finish() }
      return Source(
        id: name, reference: source.text("reference", limit: 600),
        strength: source.word(
          "strength", of: Source.Strength.allCases.map { ($0.rawValue, $0) }, default: .general))
    }
  }
}

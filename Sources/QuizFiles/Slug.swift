/// Makes ids out of names: small letters, digits and hyphens.
struct SlugMaker {
  private var taken: Set<String> = []

  /// An id for `name` that was not given before; `fallback` where the name has no letter for it.
  mutating func id(for name: String, fallback: String) -> String {
    let base = Self.slug(name).isEmpty ? fallback : Self.slug(name)
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// At most 40 letters of `name`, everything else as single hyphens.
  static func slug(_ name: String) -> String {
    let words = name.lowercased().unicodeScalars.split { !isPlain($0) }.map(String.init)
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? word : "\(slug)-\(word)"
      guard longer.utf8.count <= 40 else { break }
      slug = longer
    }
    return slug.isEmpty ? String(words.first?.prefix(40) ?? "") : slug
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
  }
}

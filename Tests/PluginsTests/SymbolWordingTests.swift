import Testing

/// A family chooses a picture once, and is never asked for one that it may not have.
@Suite struct SymbolWordingTests {
  private func words(_ key: String) -> [String: String] {
    let found = ShippedTexts.all.filter { $0.key == key }.map { ($0.language, $0.words) }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  @Test func theFirstChoiceSpeaksOfNoEarlierPicture() {
    for key in ["ui/takeSymbol", "ui/symbolText"] {
      let words = words(key)
      #expect(words.count == 2)
      #expect(words["id"]?.contains("yang dulu") == false, "\(key)")
      #expect(words["en"]?.lowercased().contains("before") == false, "\(key)")
    }
  }

  @Test func whoHasNoPictureYetIsToldWhatToDo() {
    let words = words("ui/symbolAgainText")
    #expect(words["id"]?.contains("Belum punya gambar?") == true)
    #expect(words["id"]?.contains("tanpa gambar") == true)
    #expect(words["en"]?.contains("go on without") == true, "\(words["en"] ?? "-")")
  }
}

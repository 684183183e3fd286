import Content
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("id", "id"), ("ID", "id"), ("jv-java", "jv-Java"), ("pt-br", "pt-BR"),
    ("zh-HANS-cn", "zh-Hans-CN"), ("es-419", "es-419"), ("sl-rozaj-biske", "sl-rozaj-biske"),
    ("de-CH-1901", "de-CH-1901"), ("zh-cmn-Hans-CN", "zh-cmn-Hans-CN"),
    ("en-a-myext-b-another", "en-a-myext-b-another"), ("id-x-poso", "id-x-poso"),
    ("x-whatever", "x-whatever"), ("i-klingon", "i-klingon"),
    (
      "qaa-Qaaa-QM-x-southern",
      "qaa-Qaaa-QM-x-southern"
    ),
  ]) func wellFormedTagIsReadInItsUsualCase(text: String, usual: String) {
    #expect(LanguageTag(text)?.description == usual)
  }

  @Test(arguments: [
    "", "-", "i", "id-", "-id", "id--ID", "a-DE", "de-419-DE", "ar-a-aaa-b-bbb-a-ccc",
    "de-1901-1901", "id_ID", "id ID", "bahasa-indonesia", "x", "id-x", "en-a", "日本語",
    "abcdefghi", "id-" + String(repeating: "abcdefgh-", count: 9) + "z",
  ]) func illFormedTagIsRefused(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func truncationsCutFromTheRightAndTakeSingleLettersAlong() throws {
    let tag = try #require(LanguageTag("zh-Hant-CN-x-private1-private2"))
    #expect(
      tag.truncations.map(\.description) == [
        "zh-Hant-CN-x-private1-private2", "zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh",
      ])
  }
}

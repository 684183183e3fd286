import Content
import Kiosk

/// Content of this test's own, so that goldens change when scenes do and not when texts do.
enum SampleContent {
  static var content: KioskContent {
    KioskContent(
      sessions: [session],
      languages: [
        LanguageChoice(tag: "id", nativeName: "Bahasa Indonesia"),
        LanguageChoice(tag: "en", nativeName: "English", invitation: "Touch to begin"),
      ])
  }

  static var session: SessionContent {
    SessionContent(
      id: "session.sample", title: text("Pijat"), summary: text("Pijat punggung."),
      review: .unreviewed, attractDiagram: "diagrams/move.svg", gate: gate, chapters: chapters,
      check: check,
      dangerSigns: DangerSigns(
        title: text("Tanda bahaya"), text: text("Segera ke bidan."),
        signs: [sign("bleeding", "Darah banyak"), sign("fever", "Demam")]),
      pauses: Pauses(
        babyCries: advice("Bayi menangis", "Gendong bayi dulu.", "pictures/baby.svg"),
        uncomfortable: uncomfortable),
      finish: Finish(
        title: text("Selesai"), picture: "pictures/finish.svg",
        lines: [Finish.Line(id: "feed", text: text("Susui bayi."), sources: ["B1"])]),
      variants: [
        VariantChoice(
          id: "posture", title: text("Duduk atau berbaring?"),
          options: [option("sitting", "Duduk"), option("lying", "Berbaring")])
      ],
      steps: steps,
      sources: [
        Source(id: "B1", reference: "SOP pijat, Semarang.", strength: .source),
        Source(id: "CARE", reference: "Akal sehat.", strength: .care),
      ], claims: claims)
  }

  private static var gate: Gate {
    Gate(
      question: text("Bagaimana keadaan ibu?"),
      choices: [
        Gate.Choice(
          id: "pregnant", title: text("Masih hamil"), picture: "pictures/pregnant.svg",
          mayPractise: false),
        Gate.Choice(
          id: "born", title: text("Bayi sudah lahir"), picture: "pictures/born.svg",
          mayPractise: true),
      ], learnOnlyBanner: text("Belajar dulu"), sources: [])
  }

  private static var chapters: [Chapter] {
    [
      Chapter(
        id: "what", title: text("Apa itu?"), cards: [card("1", "pictures/what.svg"), card("2")]),
      Chapter(
        id: "how", title: text("Bagaimana?"), cards: [card("1"), card("2", "diagrams/move.svg")]),
    ]
  }

  private static func card(_ id: String, _ picture: String = "pictures/x.svg") -> Chapter.Card {
    Chapter.Card(
      id: id, title: text("Pijat punggung"), text: text("Di kiri dan kanan tulang belakang."),
      picture: picture, sources: ["B1", "CARE"])
  }

  private static var check: Check {
    Check(
      title: text("Cek dulu"), question: text("Ada yang seperti ini?"),
      stops: [
        sign("pregnant", "Masih hamil"), sign("fever", "Demam", action: "Tanya bidan."),
        sign("unwilling", "Ibu tidak mau", action: "Tidak apa-apa.", asksMidwife: false),
      ],
      asks: [sign("caesarean", "Baru operasi")], askTitle: text("Tanya bidan dulu"),
      askText: text("Tunjukkan layar ini."), askPicture: "pictures/midwife.svg", sources: [])
  }

  private static var steps: [Step] {
    (0..<10).map { index in
      Step(
        id: "step-\(index)", title: text("Langkah ke-\(index)"),
        text: text("Putar jempol sambil turun pelan."),
        caution: index % 2 == 0 ? text("Jangan tekan tulang.") : nil, seconds: 60,
        rounds: index == 6 ? 3 : 1, advance: index == 1 ? .wait : .auto,
        leadIn: index % 3 == 2 ? 5 : 0, strokesPerMinute: index > 5 ? 9 : nil,
        diagram: "diagrams/step-\(index).svg",
        labels: [
          Step.Label(anchor: "neck", text: text("tulang leher")),
          Step.Label(anchor: "track", text: text("jalur")),
        ], notes: index == 6 ? notes : [])
    }
  }

  private static var notes: [SpeakerNote] {
    SpeakerNote.Kind.allCases.map { kind in
      SpeakerNote(
        id: kind.rawValue, kind: kind, text: text("Tanya ibu di setiap putaran."),
        sources: ["B1", "CARE"])
    }
  }

  private static var claims: [Claim] {
    Claim.Strength.allCases.map { strength in
      Claim(
        id: strength.rawValue, benefit: text("Ibu lebih rileks"), strength: strength,
        studies: Claim.Study.Design.allCases.prefix(2).map { design in
          Claim.Study(
            source: "B1", design: design, people: 60, result: text("Rata-rata lebih baik."))
        }, limit: text("Hanya satu penelitian kecil."), sources: ["B1"])
    }
  }

  private static func sign(
    _ id: String, _ words: String, action: String? = nil, asksMidwife: Bool = true
  ) -> Sign {
    Sign(
      id: id, text: text(words), action: action.map(text), picture: "pictures/\(id).svg",
      sources: [], asksMidwife: asksMidwife)
  }

  private static func option(_ id: String, _ words: String) -> VariantChoice.Option {
    VariantChoice.Option(id: id, title: text(words), picture: "pictures/\(id).svg")
  }

  private static var uncomfortable: Pauses.Advice {
    Pauses.Advice(
      title: text("Ibu tidak nyaman"), text: text("Berhenti memijat."),
      signs: text("Sakit, pusing, atau mual."), danger: text("Mau pingsan: segera ke bidan."),
      picture: "pictures/stop.svg", sources: [])
  }

  private static func advice(_ title: String, _ words: String, _ file: String) -> Pauses.Advice {
    Pauses.Advice(title: text(title), text: text(words), picture: file, sources: [])
  }

  private static func text(_ words: String) -> ContentText {
    ContentText(key: words, source: words)
  }
}

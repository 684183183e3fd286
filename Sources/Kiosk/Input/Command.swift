/// What keys, clickers and pedals can ask for; one table names each, its keys and what it does.
///
/// The table feeds the key map, the help screen and the documents. Letters are matched by the
/// character they type, all other keys by their place (scan code), since clickers send places.
public enum Command: String, Equatable, Hashable, Sendable, CaseIterable {
  case next, back, select
  case focusNext = "focus-next"
  case focusBack = "focus-back"
  case up
  case startOrResume = "start"
  case pause
  case first, last
  case repeatStep = "repeat"
  case babyCries = "baby-cries"
  case uncomfortable
  case language, display, mute, louder, quieter, home
  case help
  case staff
  case overview, jump, black, white, freeze, spotlight, notes, evidence, labels
  case askLabel = "ask-label"
  case autoAdvance = "auto-advance"
  case loop, slow
  case frameNext = "frame-next"
  case frameBack = "frame-back"
  case classMeeting = "class"
  case point, zoom

  /// Names of the keys that ask for it, as SDL names them; letters in lower case.
  public var keys: [String] {
    switch self {
    case .next: ["PageDown", "Right", "Space", "AudioNext"]
    case .back: ["PageUp", "Left", "Backspace", "AudioPrev"]
    case .select: ["Return", "Keypad Enter"]
    case .focusNext: ["Down"]
    case .focusBack: ["Up"]
    case .up: ["Escape"]
    case .startOrResume: ["F5", "AudioPlay"]
    case .pause: ["p"]
    case .first: ["Home"]
    case .last: ["End"]
    case .repeatStep: ["r"]
    case .babyCries: ["c"]
    case .uncomfortable: ["x"]
    case .language: ["l"]
    case .display: ["t"]
    case .mute: ["m", "AudioMute"]
    case .louder: ["=", "VolumeUp"]
    case .quieter: ["-", "VolumeDown"]
    case .home: ["h"]
    case .help: ["F1", "?"]
    case .staff: ["F10"]
    case .overview: ["Tab", "o"]
    case .jump: ["g"]
    case .black: ["b", "."]
    case .white: ["w", ","]
    case .freeze: ["f"]
    case .spotlight: ["5"]
    case .notes: ["n"]
    case .evidence: ["e"]
    case .labels: ["k"]
    case .askLabel: ["q"]
    case .autoAdvance: ["a"]
    case .loop: ["u"]
    case .slow: ["s"]
    case .frameNext: ["]"]
    case .frameBack: ["["]
    case .classMeeting: ["F6"]
    case .point: ["v"]
    case .zoom: ["z"]
    }
  }

  /// Key under which languages translate ``explanation``.
  public var explanationKey: String { "command/\(rawValue)" }

  /// What it does, in Indonesian, for the help screen.
  public var explanation: String {
    switch self {
    case .next: "Lanjut"
    case .back: "Kembali"
    case .select: "Ambil pilihan ini"
    case .focusNext: "Ke pilihan berikutnya"
    case .focusBack: "Ke pilihan sebelumnya"
    case .up: "Naik satu tingkat"
    case .startOrResume: "Mulai atau teruskan"
    case .pause: "Jeda"
    case .first: "Langkah pertama"
    case .last: "Langkah terakhir"
    case .repeatStep: "Ulangi langkah"
    case .babyCries: "Bayi menangis"
    case .uncomfortable: "Ibu tidak nyaman"
    case .language: "Ganti bahasa"
    case .display: "Huruf dan warna"
    case .mute: "Suara mati atau nyala"
    case .louder: "Lebih keras"
    case .quieter: "Lebih pelan"
    case .home: "Ke awal"
    case .help: "Bantuan tombol"
    case .staff: "Ruang petugas"
    case .overview: "Semua langkah"
    case .jump: "Ke nomor, lalu Enter"
    case .black: "Layar hitam"
    case .white: "Layar putih"
    case .freeze: "Tahan gambar"
    case .spotlight: "Lampu sorot (1–9)"
    case .notes: "Catatan bidan"
    case .evidence: "Bukti manfaat"
    case .labels: "Nama bagian"
    case .askLabel: "Apa ini?"
    case .autoAdvance: "Lanjut sendiri"
    case .loop: "Ulang langkah terus"
    case .slow: "Gerak pelan"
    case .frameNext: "Satu gambar maju"
    case .frameBack: "Satu gambar mundur"
    case .classMeeting: "Kelas"
    case .point: "Sorot ikut jari"
    case .zoom: "Perbesar atau utuh"
    }
  }

  /// Whether holding the key down repeats the command; turning pages never does.
  public var repeats: Bool {
    switch self {
    case .louder, .quieter, .focusNext, .focusBack, .frameNext, .frameBack: true
    default: false
    }
  }
}

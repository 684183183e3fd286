/// Every word of the program's own on paper: the monthly report and the take-home sheet; translated
/// by language plugins under `paper/NAME`.
public enum PaperText: String, CaseIterable, Sendable {
  case reportTitle
  case reportMonth
  case funnelHeading
  case visits
  case practised
  case practiceFinished
  case quizBefore
  case quizAfter
  case quizCheck
  case stepsHeading
  case step
  case done
  case repeated
  case pausesHeading
  case pausePlain
  case pauseBaby
  case pauseUncomfortable
  case pausePowerCut
  case pauseGap
  case times
  case stopped
  case languagesHeading
  case questionsHeading
  case question
  case before
  case after
  case later
  case classesHeading
  case day
  case topic
  case hands
  case nothing
  case few
  case onlyCounts
  case signature
  case sheetSteps
  case sheetStops
  case sheetPhone
  case sheetSources
  case sheetAsk
  case sheetCode
  case sheetHours
  case sheetNextClass
  case sheetIsCut
  case january, february, march, april, may, june, july, august, september, october, november
  case december
  case formTopic
  case formTarget
  case formTargetWords
  case formPlace
  case formDate
  case formMedia
  case formMediaWords
  case formMethod
  case formMethodWords
  case formAttendance
  case formAttendanceWords
  case formResults
  case formCompliance
  case formNotes
  case formKnown
  case formWeakest
  case formMachine
  case formClasses
  case roleMother, roleHusband, roleFamily, roleCadre
  case alone
  case inClass

  /// Key under which languages translate it.
  public var key: String { "paper/\(rawValue)" }

  /// The Indonesian words.
  public var source: String {
    switch self {
    case .reportTitle: "Laporan kegiatan"
    case .reportMonth: "Bulan {month}"
    case .funnelHeading: "Dari kunjungan sampai kuis"
    case .visits: "Kunjungan"
    case .practised: "Praktik"
    case .practiceFinished: "Praktik sampai selesai"
    case .quizBefore: "Kuis sebelum"
    case .quizAfter: "Kuis sesudah"
    case .quizCheck: "Kuis ulang"
    case .stepsHeading: "Langkah yang dikerjakan"
    case .step: "Langkah"
    case .done: "Dikerjakan"
    case .repeated: "Diulang"
    case .pausesHeading: "Jeda"
    case .pausePlain: "Jeda biasa"
    case .pauseBaby: "Bayi menangis"
    case .pauseUncomfortable: "Ibu tidak nyaman"
    case .pausePowerCut: "Listrik padam"
    case .pauseGap: "Layar mati sendiri"
    case .times: "Jumlah"
    case .stopped: "Pijat terhenti"
    case .languagesHeading: "Bahasa"
    case .questionsHeading: "Jawaban betul"
    case .question: "Pertanyaan"
    case .before: "Sebelum"
    case .after: "Sesudah"
    case .later: "Beberapa minggu kemudian"
    case .classesHeading: "Kelas"
    case .day: "Tanggal"
    case .topic: "Topik"
    case .hands: "Peserta menjawab"
    case .nothing: "Tidak ada"
    case .few: "Kurang dari {count}: hanya jumlah, tanpa persen."
    case .onlyCounts: "Hanya jumlah, tidak ada nama."
    case .signature: "Petugas"
    case .sheetSteps: "Langkah pijat"
    case .sheetStops: "Jangan pijat kalau"
    case .sheetPhone: "Telepon bidan"
    case .sheetSources: "Sumber"
    case .sheetAsk: "Tanya bidan dulu kalau"
    case .sheetCode: "Foto kode ini: langkah tampil di HP, tanpa internet."
    case .sheetHours: "Jam buka"
    case .sheetNextClass: "Kelas berikutnya"
    case .sheetIsCut: "Tidak semua muat di sini. Lembar kertas lebih lengkap."
    case .january: "Januari"
    case .february: "Februari"
    case .march: "Maret"
    case .april: "April"
    case .may: "Mei"
    case .june: "Juni"
    case .july: "Juli"
    case .august: "Agustus"
    case .september: "September"
    case .october: "Oktober"
    case .november: "November"
    case .december: "Desember"
    case .formTopic: "Topik"
    case .formTarget: "Sasaran"
    case .formTargetWords: "Ibu, suami, dan keluarga"
    case .formPlace: "Tempat"
    case .formDate: "Tanggal"
    case .formMedia: "Media"
    case .formMediaWords: "Layar Tuntun: gambar bergerak, kuis, lembar untuk dibawa pulang"
    case .formMethod: "Metode"
    case .formMethodWords: "Demonstrasi, praktik dengan bimbingan layar, tanya jawab"
    case .formAttendance: "Kehadiran"
    case .formAttendanceWords: "{visits} kunjungan, {practised} di antaranya praktik"
    case .formResults: "Pengetahuan sebelum dan sesudah"
    case .formCompliance: "Kepatuhan langkah (dikerjakan ÷ seharusnya)"
    case .formNotes: "Catatan"
    case .formKnown: "Semua pertanyaan"
    case .formWeakest: "Perlu diulang: {steps}"
    case .formMachine: "Kiosk {id}"
    case .formClasses: "Kelas: {count}"
    case .roleMother: "Ibu"
    case .roleHusband: "Suami"
    case .roleFamily: "Anggota keluarga lain"
    case .roleCadre: "Kader"
    case .alone: "Sendiri"
    case .inClass: "Di kelas"
    }
  }
}

extension PaperText {
  /// The name of a month.
  public static func name(of month: CalendarMonth) -> PaperText {
    let names: [PaperText] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
      .november, .december,
    ]
    return names[month.month - 1]
  }

  /// Who came.
  public static func name(of role: ClassRole) -> PaperText {
    switch role {
    case .mother: .roleMother
    case .husband: .roleHusband
    case .family: .roleFamily
    case .cadre: .roleCadre
    }
  }
}

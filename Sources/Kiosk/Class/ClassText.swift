/// Words of teaching a class, which the midwife reads: translated by language plugins under
/// `class/NAME`.
public enum ClassText: String, CaseIterable, Equatable, Sendable {
  case noteTeach, noteEvidence, noteLimit
  case evidenceForMidwife, evidenceOnceMore
  case claimOf, claimWeak, claimMixed, claimUnproven, people
  case designReview, designRandomised, designControlled, designUncontrolled
  case opening, before, content, after, showing, closing, summary
  case minutes, clock
  case countOnly, mother, husband, family, cadre
  case askBefore, askAfter, askText, showText, begin, goOn, skip, rightHands
  case alone, showAgain, allWell, anotherFamily, skipShowing
  case takeHome, nextClass, finish, present, done
  case leaveQuestion, leaveText, stay, keep, end
  case correct, moreHands, moreHandsText, countAgain, countStands

  /// The key under which languages translate this text.
  public var key: String { "class/\(rawValue)" }

  /// The Indonesian text, with named placeholders in braces.
  public var source: String {
    switch self {
    case .noteTeach: "Ajarkan"
    case .noteEvidence: "Bukti"
    case .noteLimit: "Ingat"
    case .evidenceForMidwife: "Bukti ini untuk bidan"
    case .evidenceOnceMore:
      "Isinya penelitian dan batasnya, bukan untuk keluarga. Tekan Bukti sekali lagi untuk membukanya."
    case .claimOf: "Bukti {number} dari {count}, hanya untuk bidan"
    case .claimWeak: "Bukti lemah"
    case .claimMixed: "Bukti belum jelas"
    case .claimUnproven: "Belum ada bukti"
    case .people: "{count} orang"
    case .designReview: "Tinjauan"
    case .designRandomised: "Kelompok diacak"
    case .designControlled: "Ada pembanding"
    case .designUncontrolled: "Tanpa pembanding"
    case .opening: "Siapa yang datang?"
    case .before: "Kuis sebelum"
    case .content: "Demonstrasi"
    case .after: "Kuis sesudah"
    case .showing: "Keluarga mencoba"
    case .closing: "Penutup"
    case .summary: "Ringkasan kelas"
    case .minutes: "{count} menit"
    case .clock: "Menit {minute} dari {planned}"
    case .countOnly: "Hitung saja, tanpa nama: {count} orang"
    case .mother: "Ibu"
    case .husband: "Suami"
    case .family: "Anggota keluarga lain"
    case .cadre: "Kader"
    case .askBefore: "Sudah tahu apa saja?"
    case .askAfter: "Sekarang sudah tahu apa saja?"
    case .askText: "Bacakan pertanyaannya. Minta angkat tangan, lalu hitung."
    case .showText:
      "Tunjukkan pelan-pelan, langkah demi langkah. Pakai boneka atau bantal, jangan "
        + "pada ibu hamil."
    case .begin: "Mulai"
    case .goOn: "Teruskan"
    case .skip: "Lewati"
    case .rightHands: "{right} dari {count} orang menjawab betul"
    case .alone: "Bisa sendiri: {count} dari {total}"
    case .showAgain: "Tunjukkan sekali lagi"
    case .allWell: "Semua langkah sudah bisa dilakukan sendiri."
    case .anotherFamily: "Keluarga berikutnya"
    case .skipShowing: "Cukup"
    case .takeHome: "Ingat di rumah"
    case .nextClass: "Kelas berikutnya: {date}"
    case .finish: "Selesai dan simpan"
    case .present: "Yang hadir"
    case .done: "Tutup kelas"
    case .leaveQuestion: "Keluar dari kelas?"
    case .leaveText:
      "Kelas bisa diteruskan dalam {minutes} menit. Kalau diakhiri, hitungan tadi disimpan."
    case .stay: "Tetap di kelas"
    case .keep: "Keluar dulu"
    case .end: "Akhiri kelas"
    case .correct: "Perbaiki yang hadir"
    case .moreHands: "{hands} tangan, yang hadir {people} orang. Betul?"
    case .moreHandsText: "Hitung lagi, atau perbaiki yang hadir nanti di ringkasan."
    case .countAgain: "Hitung lagi"
    case .countStands: "Ya, betul"
    }
  }
}

/// Words of teaching a class, which the midwife reads: translated by language plugins under
/// `class/NAME`.
public enum ClassText: String, CaseIterable, Equatable, Sendable {
  case noteTeach, noteEvidence, noteLimit
  case claimOf, claimWeak, claimMixed, claimUnproven, people
  case designReview, designRandomised, designControlled, designUncontrolled

  /// The key under which languages translate this text.
  public var key: String { "class/\(rawValue)" }

  /// The Indonesian text, with named placeholders in braces.
  public var source: String {
    switch self {
    case .noteTeach: "Tunjukkan"
    case .noteEvidence: "Bukti"
    case .noteLimit: "Batasnya"
    case .claimOf: "Bukti {number} dari {count}, hanya untuk bidan"
    case .claimWeak: "Bukti lemah"
    case .claimMixed: "Bukti berlawanan"
    case .claimUnproven: "Belum ada bukti"
    case .people: "{count} orang"
    case .designReview: "Tinjauan"
    case .designRandomised: "Kelompok diundi"
    case .designControlled: "Ada pembanding"
    case .designUncontrolled: "Tanpa pembanding"
    }
  }
}

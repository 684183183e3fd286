/// A symbol that a family takes instead of a name: before, after and the check join by it.
///
/// The raw value is the id that is stored and the name of the icon, `symbols/fish.svg`. Ids are
/// never changed and never used for another thing. Chosen to be known in a village, to be told
/// apart by whoever does not read, and to mean nothing good or bad: no star, no crown, no prize.
public enum FamilySymbol: String, Equatable, Hashable, Sendable, CaseIterable {
  case fish, banana, umbrella, house, boat, moon, sun, flower, tree, bird, butterfly, chicken
  case cat, turtle, crab, coconut, mango, corn, chili, key, bell, drum, kite, hat
  case sandal, comb, spoon, lamp, basket, bicycle, leaf, shell

  /// Its name, for translators under `symbol/fish`.
  public var name: QuizText { QuizText(key: "symbol/\(rawValue)", source: indonesianName) }

  /// Its place on the page of symbols, from 0.
  public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  private var indonesianName: String {
    switch self {
    case .fish: "Ikan"
    case .banana: "Pisang"
    case .umbrella: "Payung"
    case .house: "Rumah"
    case .boat: "Perahu"
    case .moon: "Bulan"
    case .sun: "Matahari"
    case .flower: "Bunga"
    case .tree: "Pohon"
    case .bird: "Burung"
    case .butterfly: "Kupu-kupu"
    case .chicken: "Ayam"
    case .cat: "Kucing"
    case .turtle: "Kura-kura"
    case .crab: "Kepiting"
    case .coconut: "Kelapa"
    case .mango: "Mangga"
    case .corn: "Jagung"
    case .chili: "Cabai"
    case .key: "Kunci"
    case .bell: "Lonceng"
    case .drum: "Gendang"
    case .kite: "Layang-layang"
    case .hat: "Topi"
    case .sandal: "Sandal"
    case .comb: "Sisir"
    case .spoon: "Sendok"
    case .lamp: "Lampu"
    case .basket: "Keranjang"
    case .bicycle: "Sepeda"
    case .leaf: "Daun"
    case .shell: "Kerang"
    }
  }
}

/// A symbol that a family takes instead of a name: before, after and the check join by it.
///
/// The raw value is the id that is stored and the name of the icon, `symbols/fish.svg`. Ids are
/// never changed and never used for another thing. Chosen to be known in a village, to be told
/// apart by whoever does not read, and to mean nothing good or bad: no star, no crown, no prize.
public enum FamilySymbol: String, Equatable, Hashable, Sendable, CaseIterable {
  case fish, banana, umbrella, house, boat, moon, sun, flower
  case bird, butterfly, hen, cow, turtle, coconutTree = "coconut-tree", mango, corn
  case chili, rice, leaf, key, drum, kite, hat, shoe
  case comb, cup, lamp, broom, bicycle

  /// Its name, for translators under `symbol/fish`.
  public var name: ContentText { ContentText(key: "symbol/\(rawValue)", source: indonesianName) }

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
    case .bird: "Burung"
    case .butterfly: "Kupu-kupu"
    case .hen: "Ayam"
    case .cow: "Sapi"
    case .turtle: "Kura-kura"
    case .coconutTree: "Pohon kelapa"
    case .mango: "Mangga"
    case .corn: "Jagung"
    case .chili: "Cabai"
    case .rice: "Padi"
    case .leaf: "Daun"
    case .key: "Kunci"
    case .drum: "Gendang"
    case .kite: "Layang-layang"
    case .hat: "Topi"
    case .shoe: "Sepatu"
    case .comb: "Sisir"
    case .cup: "Cangkir"
    case .lamp: "Lampu"
    case .broom: "Sapu"
    case .bicycle: "Sepeda"
    }
  }
}

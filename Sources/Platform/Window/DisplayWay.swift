/// A way from painted pixels to a display: which of SDL's drivers, and who carries the pixels.
struct DisplayWay: Equatable, Sendable {
  /// SDL's video drivers that matter here, by SDL's names.
  enum Driver: Equatable, Sendable {
    case wayland, x11, kms
    /// A Wayland compositor without any input device, which SDL 2.26 does not survive: our own
    /// window there, and nothing of SDL's.
    case bareWayland
    case other(String)

    /// SDL's name for it.
    var name: String {
      switch self {
      case .wayland: "wayland"
      case .x11: "x11"
      case .kms: "KMSDRM"
      case .bareWayland: "dummy"
      case .other(let name): name
      }
    }

    init(named name: String) {
      let known: [Driver] = [.wayland, .x11, .kms]
      self = known.first { $0.name.lowercased() == name.lowercased() } ?? .other(name)
    }
  }

  /// Who carries the pixels.
  enum Carrier: Equatable, Sendable {
    /// Memory that the compositor reads.
    case sharedMemory
    /// SDL's window surface: memory that the X server reads.
    case windowSurface
    /// SDL's window surface through OpenGL: slow without a GPU, and better than nothing.
    case renderer
  }

  var driver: Driver
  var carrier: Carrier

  /// In plain words, for the log.
  var words: String {
    let first =
      switch driver {
      case .wayland, .bareWayland: "Wayland"
      case .x11: "X11"
      case .kms: "KMSDRM"
      case .other(let name): name
      }
    let second =
      switch carrier {
      case .sharedMemory, .windowSurface: "shared memory"
      case .renderer: "OpenGL"
      }
    return "\(first), \(second)"
  }

  /// What the machine has, as far as can be seen before anything is opened.
  struct Machine {
    /// `SDL_VIDEODRIVER`: what whoever started the program wants tried first.
    var wanted: String?
    /// The Wayland compositor, if one answers.
    var compositor: WaylandConnection.Offer?
    /// Whether an X server is named.
    var hasXServer: Bool
    /// Whether the kernel has a graphics card to draw on without either.
    var hasCard: Bool
  }

  /// The ways to try on `machine`, the cheapest first.
  static func candidates(on machine: Machine) -> [DisplayWay] {
    var drivers = (machine.wanted ?? "").split(separator: ",").map { Driver(named: String($0)) }
    if machine.compositor != nil { drivers.append(.wayland) }
    if machine.hasXServer { drivers.append(.x11) }
    if machine.hasCard { drivers.append(.kms) }
    var found: [DisplayWay] = []
    for way in drivers.flatMap({ ways(of: $0, on: machine) }) where !found.contains(way) {
      found.append(way)
    }
    return found
  }

  private static func ways(of driver: Driver, on machine: Machine) -> [DisplayWay] {
    switch driver {
    case .wayland, .bareWayland:
      guard let offer = machine.compositor else { return [] }
      guard offer.hasSeat else {
        return offer.isEnoughWithoutSDL ? [DisplayWay(.bareWayland, .sharedMemory)] : []
      }
      let renderer = DisplayWay(.wayland, .renderer)
      return offer.isEnough ? [DisplayWay(.wayland, .sharedMemory), renderer] : [renderer]
    case .x11: return [DisplayWay(.x11, .windowSurface), DisplayWay(.x11, .renderer)]
    case .kms: return [DisplayWay(.kms, .renderer)]
    case .other: return [DisplayWay(driver, .windowSurface)]
    }
  }

  private init(_ driver: Driver, _ carrier: Carrier) {
    self.driver = driver
    self.carrier = carrier
  }
}

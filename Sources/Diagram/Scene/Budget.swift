import Drawing

/// What drawing a document may take on the largest screen (``PaintWork/screen``).
///
/// What passes here is drawn in bounded time and memory, whatever the file says
/// (`docs/decisions/0012-drawing-budgets.md`).
struct Budget {
  /// Units of work (``PaintWork``) to draw everything once.
  static let paint = 2e9
  /// Units of work to draw anew, in one frame, the parts whose shape or paint changes.
  static let frame = 2e8
  /// Pixels kept of all parts that move, in times of the picture's own.
  static let pictures = 8.0
  /// Times at which moving parts are looked at.
  private static let samples = 24

  private let viewBox: Rect
  /// From user units to pixels of the largest screen.
  let toPixels: Transform

  init(viewBox: Rect) {
    self.viewBox = viewBox
    let scale = min(
      PaintWork.screen.width / viewBox.width, PaintWork.screen.height / viewBox.height)
    toPixels = Transform.scale(scale, scale).concatenating(.translation(-viewBox.x, -viewBox.y))
  }

  /// Work or pixels, and the line of what takes most of it.
  struct Account {
    private(set) var total = 0.0
    private(set) var line = 1
    private var most = 0.0

    mutating func add(_ amount: Double, line: Int) {
      total += amount
      guard amount > most else { return }
      (most, self.line) = (amount, line)
    }
  }

  /// Why a drawing is refused.
  struct Refusal: Error {
    var line: Int
    var sentence: String
  }

  // MARK: What is drawn once

  func check(work: Account) throws(Refusal) {
    if !(work.total <= Self.paint) {
      throw refusal(
        "A diagram takes at most \(millions(Self.paint)) of work to draw", work, "this takes")
    }
  }

  /// The sentence of an account that is overdrawn.
  private func refusal(_ limit: String, _ account: Account, _ found: String) -> Refusal {
    guard account.total.isFinite else {
      let reach = Int(bounding: PaintWork.reach / toPixels.a)
      return Refusal(
        line: account.line,
        sentence: "Coordinates reach at most \(reach) units from the view box; these reach further."
      )
    }
    return Refusal(
      line: account.line,
      sentence: "\(limit); \(found) \(millions(account.total)), most of it here.")
  }

  private func millions(_ units: Double) -> String {
    "\(Int(bounding: (units / 1e6).rounded(.up))) million units"
  }

  /// The pixels of ``layers``, whose elements begin at `lines`, against what may be kept.
  func check(layers: [Layer], lines: [Int]) throws(Refusal) {
    var account = Account()
    for (layer, line) in zip(layers, lines) {
      account.add(pictures(layer), line: line)
    }
    guard account.total > Self.pictures else { return }
    throw Refusal(
      line: account.line,
      sentence:
        "Parts that move are kept as pixels, in all at most \(Int(bounding: Self.pictures)) "
        + "times the picture; these are \(Int(bounding: account.total.rounded(.up))) times as many."
    )
  }

  /// The pixels of a layer's raster, in times of the picture's own.
  func pictures(_ layer: Layer) -> Double {
    var (width, height) = (layer.bounds.width / viewBox.width, layer.bounds.height / viewBox.height)
    // What is drawn from paths is cut off one picture away.
    if !layer.paths.isEmpty { (width, height) = (min(width, 3), min(height, 3)) }
    return width * height
  }

  /// The work of fading what covers `bounds` as one: it is painted apart first.
  func work(ofFading bounds: Rect) -> Double {
    let pixels = toPixels.bounds(of: bounds)
    return 4 * max(pixels.width, 0) * max(pixels.height, 0)
  }

  // MARK: What is drawn anew

  /// The work of the frames of `plan` at some times in `seconds`.
  func check(_ plan: Plan, within seconds: Double) throws(Refusal) {
    let layers = plan.redrawnLayers
    guard !layers.isEmpty else { return }
    for sample in 0...Self.samples {
      let time = seconds * Double(sample) / Double(Self.samples)
      var work = Account()
      for layer in layers { add(layer, at: time, to: &work) }
      if !(work.total <= Self.frame) {
        throw refusal(
          "Changing shapes and paint take at most \(millions(Self.frame)) of work a frame", work,
          "at \(decimal(time)) s these take")
      }
    }
  }

  func add(_ layer: Plan.LayerPlan, at time: Double, to account: inout Account) {
    for part in layer.parts {
      guard let path = part.path(at: time) else { continue }
      let work = PaintWork(path, under: toPixels)
      let looks = 300 * Double(part.chain.count)
      account.add(work.units + looks + work.tiled(path, under: toPixels), line: part.line)
    }
  }
}

extension Plan {
  /// The layers that are drawn anew as time passes.
  var redrawnLayers: [LayerPlan] {
    var found: [LayerPlan] = []
    var open = [root]
    while let frame = open.popLast() {
      for item in frame.items {
        switch item {
        case .frame(let inner): open.append(inner)
        case .layer(let layer): if !layer.parts.isEmpty { found.append(layer) }
        }
      }
    }
    return found
  }
}

extension PaintWork {
  /// What drawing `path` in tiles takes beside: it is looked at in each tile that it reaches.
  fileprivate func tiled(_ path: VectorPath, under map: Transform) -> Double {
    let isDashed = path.fill == nil && path.stroke?.dashes.isEmpty == false
    let side = isDashed ? 32.0 : 256
    let bounds = map.bounds(of: path.bounds)
    let across = min(bounds.width, 3 * PaintWork.screen.width) / side + 1
    let down = min(bounds.height, 3 * PaintWork.screen.height) / side + 1
    return across * down * (2 * side * side + 3000 + pieces * (isDashed ? 3 : 100))
  }
}

import Drawing

/// A shape in solid colours that a painter can draw directly: an outline, its fill and its stroke.
public struct VectorPath: Equatable, Sendable {
  /// The shape, in its own coordinates.
  public var outline: Outline
  /// From the outline's coordinates to those of the layer; strokes are widened by it as well.
  public var transform: Transform
  /// The colour of the inside, opacity included; `nil` when it is not filled.
  public var fill: Color?
  /// Which points are inside.
  public var fillRule: FillRule
  /// The line along the outline, painted over the fill; `nil` when there is none.
  public var stroke: StrokeStyle?
  /// How much of fill and stroke together is seen, 0…1.
  public var opacity: Double

  /// The shape `outline` in these paints.
  public init(
    outline: Outline, transform: Transform = .identity, fill: Color? = nil,
    fillRule: FillRule = .nonzero, stroke: StrokeStyle? = nil, opacity: Double = 1
  ) {
    self.outline = outline
    self.transform = transform
    self.fill = fill
    self.fillRule = fillRule
    self.stroke = stroke
    self.opacity = opacity
  }

  /// What the shape covers in the layer's coordinates, stroke included; empty if it paints nothing.
  public var bounds: Rect {
    guard opacity > 0, fill != nil || stroke != nil, !outline.segments.isEmpty else { return .zero }
    let reach = stroke?.reach ?? 0
    return transform.bounds(of: outline.bounds.inset(-reach))
  }

  /// The same as ``bounds``, but as small as can be; takes as long as the outline is long.
  var tightBounds: Rect {
    guard !bounds.isEmpty else { return .zero }
    return outline.measure.bounds(after: transform).inset(-(stroke?.reach ?? 0) * transform.stretch)
  }
}

/// Which points lie inside an outline that crosses itself.
public enum FillRule: String, Equatable, Sendable {
  case nonzero
  case evenodd
}

/// How the line along an outline is drawn; lengths are in the outline's coordinates.
public struct StrokeStyle: Equatable, Sendable {
  /// The colour, opacity included.
  public var color: Color
  /// From edge to edge.
  public var width: Double
  /// How its ends, and those of dashes, look.
  public var cap: LineCap
  /// How its corners look.
  public var join: LineJoin
  /// The longest miter, in stroke widths, before the corner is cut.
  public var miterLimit: Double
  /// Lengths of dash and gap in turn, an even number of them; empty for an unbroken line.
  public var dashes: [Double]
  /// How far into the pattern the line begins.
  public var dashOffset: Double

  /// A line of `color`, `width` wide.
  public init(
    color: Color, width: Double, cap: LineCap = .butt, join: LineJoin = .miter,
    miterLimit: Double = 4, dashes: [Double] = [], dashOffset: Double = 0
  ) {
    self.color = color
    self.width = width
    self.cap = cap
    self.join = join
    self.miterLimit = miterLimit
    self.dashes = dashes
    self.dashOffset = dashOffset
  }

  /// Takes out dashes of no length, which show nothing where ends are butt; empty when none is left.
  mutating func joinGaps() {
    var joined: [Double] = []
    var lead = 0.0
    for index in stride(from: 0, to: dashes.count, by: 2) {
      let (dash, gap) = (dashes[index], dashes[index + 1])
      if dash > 0 {
        joined += [dash, gap]
      } else if joined.isEmpty {
        lead += gap
      } else {
        joined[joined.count - 1] += gap
      }
    }
    if lead > 0, !joined.isEmpty { joined[joined.count - 1] += lead }
    (dashes, dashOffset) = (joined, dashOffset - lead)
  }

  /// How far the line may reach from the outline.
  var reach: Double {
    let corner = join == .miter ? max(miterLimit, 1) : 1
    let end = cap == .square ? 2.0.squareRoot() : 1
    return width / 2 * max(corner, end)
  }
}

/// How a line ends.
public enum LineCap: String, Equatable, Sendable {
  case butt
  case round
  case square
}

/// How a line turns a corner.
public enum LineJoin: String, Equatable, Sendable {
  case miter
  case round
  case bevel
}

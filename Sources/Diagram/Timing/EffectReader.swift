import Drawing

/// Reads what an animation element does from its attributes.
///
/// Returns nothing where a browser would let the animation have no effect, with the reason.
struct EffectReader {
  let element: Element
  let reader: ValueReader
  /// The path that `mpath` names, as it is at rest.
  let motionPath: PathMeasure?

  /// The effect of the element, or why it has none.
  func read() -> Result<Effect, Reason> {
    do throws(Reason) {
      var effect = Effect(target: try target(), form: .values)
      effect.pacing = try pacing(effect.target)
      effect.isAdditive = attribute("additive") == "sum"
      effect.isCumulative = attribute("accumulate") == "sum"
      try readValues(&effect)
      try check(effect)
      normalize(&effect)
      return .success(effect)
    } catch {
      return .failure(error)
    }
  }

  /// Why an animation has no effect.
  struct Reason: Error, Equatable {
    var sentence: String
  }

  private func attribute(_ name: String) -> String? { element.attributes[name] }

  // MARK: Target and pace

  private func target() throws(Reason) -> Effect.Target {
    switch element.name {
    case "animateMotion": return .motion
    case "animateTransform":
      guard attribute("attributeName") == "transform" else {
        throw Reason(sentence: "animateTransform animates the attribute transform only")
      }
      return .transform
    default:
      guard let name = attribute("attributeName") else {
        throw Reason(sentence: "an animation needs attributeName")
      }
      guard let property = Property(rawValue: name) else {
        throw Reason(sentence: "the attribute \(name) cannot be animated here")
      }
      return .property(property)
    }
  }

  private func pacing(_ target: Effect.Target) throws(Reason) -> Pacing {
    var pacing = Pacing(mode: target == .motion ? .paced : .linear)
    if element.name == "set" { return Pacing(mode: .discrete) }
    if let mode = attribute("calcMode").flatMap(Pacing.Mode.init) { pacing.mode = mode }
    if let text = attribute("keyTimes") { pacing.keyTimes = try shares(text, "keyTimes") }
    if let text = attribute("keyPoints"), target == .motion {
      pacing.keyPoints = try shares(text, "keyPoints")
    }
    if pacing.mode == .spline {
      guard let text = attribute("keySplines"), let splines = Spline.list(text), !splines.isEmpty
      else { throw Reason(sentence: "keySplines needs four numbers from 0 to 1 for each piece") }
      pacing.splines = splines
    }
    return pacing
  }

  private func shares(_ text: String, _ name: String) throws(Reason) -> [Double] {
    var shares: [Double] = []
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.last == "" { parts.removeLast() }
    guard parts.count <= Limits.values else {
      throw Reason(sentence: "more than \(Limits.values) \(name) are not played here")
    }
    for part in parts {
      guard let numbers = NumberScanner.numbers(in: part), numbers.count == 1,
        (0...1).contains(numbers[0])
      else { throw Reason(sentence: "\(name) needs numbers from 0 to 1, and found \(part)") }
      shares.append(numbers[0])
    }
    if name == "keyTimes", shares != shares.sorted() || shares.first != 0 {
      throw Reason(sentence: "keyTimes begins with 0 and never goes back")
    }
    return shares
  }

  // MARK: Values

  private func readValues(_ effect: inout Effect) throws(Reason) {
    if effect.target == .motion {
      switch attribute("rotate") {
      case "auto": effect.turning = .along
      case "auto-reverse": effect.turning = .against
      default: break
      }
      if let path = try path() {
        effect.path = path
        effect.form = .path
        return
      }
    }
    if element.name == "set" {
      effect.values = [try value(attribute("to"), effect, "to")]
    } else if let list = attribute("values") {
      effect.values = try values(list, effect)
    } else {
      try readEnds(&effect)
    }
  }

  private func path() throws(Reason) -> PathMeasure? {
    if let motionPath { return motionPath }
    guard let text = attribute("path") else { return nil }
    let commands = PathReader.read(text).commands
    guard !commands.isEmpty else { throw Reason(sentence: "path has no path data") }
    let segments = PathDrawing.segments(of: commands)
    guard PathMeasure.stepCount(of: segments) <= Limits.steps else {
      throw Reason(sentence: "paths of more than \(Limits.steps) steps are not played here")
    }
    return PathMeasure(segments)
  }

  private func values(_ list: String, _ effect: Effect) throws(Reason) -> [Value] {
    guard list.utf8.count(where: { $0 == UInt8(ascii: ";") }) < Limits.values else {
      throw Reason(sentence: "more than \(Limits.values) values are not played here")
    }
    var parts = list.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
    if parts.last == "" { parts.removeLast() }
    guard !parts.isEmpty else { throw Reason(sentence: "values is empty") }
    var values: [Value] = []
    for part in parts { values.append(try value(part, effect, "values")) }
    return values
  }

  private func readEnds(_ effect: inout Effect) throws(Reason) {
    let from = attribute("from")
    if let to = attribute("to") {
      effect.form = from == nil ? .to : .fromTo
      let end = try value(to, effect, "to")
      effect.values = from == nil ? [end] : [try value(from, effect, "from"), end]
    } else if let by = attribute("by") {
      effect.form = from == nil ? .by : .fromBy
      let step = try value(by, effect, "by")
      if from == nil {
        effect.values = [step.adding(step, times: -1), step]
        effect.isAdditive = true
      } else {
        let start = try value(from, effect, "from")
        effect.values = [start, start.adding(step)]
      }
    } else {
      throw Reason(sentence: "an animation needs values, to or by")
    }
  }

  private func value(
    _ text: String?, _ effect: Effect, _ name: String
  ) throws(Reason) -> Value {
    guard let text else { throw Reason(sentence: "\(element.name) needs \(name)") }
    if let value = parsed(text, effect.target) {
      guard value.pieceCount <= Limits.movingPieces else {
        throw Reason(
          sentence: "shapes of more than \(Limits.movingPieces) pieces are not animated here")
      }
      return value
    }
    throw Reason(sentence: "\(name) has a value that the attribute does not take: \(text)")
  }

  private func parsed(_ text: String, _ target: Effect.Target) -> Value? {
    switch target {
    case .property(let property): return animated(text, property)
    case .motion:
      guard let numbers = NumberScanner.numbers(in: text), numbers.count == 2 else { return nil }
      return .point(Point(numbers[0], numbers[1]))
    case .transform:
      let kind = attribute("type").map(TransformItem.Kind.init) ?? .translate
      guard let kind, let numbers = NumberScanner.numbers(in: text) else { return nil }
      return TransformItem(kind, numbers).map(Value.transform)
    }
  }

  /// A value as animations take it: Chromium knows neither `none` nor percentages of 1 there.
  private func animated(_ text: String, _ property: Property) -> Value? {
    switch property.kind {
    case .paint where text.lowercasedTrimmed == "none", .dashes where text.trimmed == "none":
      return nil
    case .number where text.contains("%"): return nil
    default: return reader.value(text, of: property)
    }
  }
}

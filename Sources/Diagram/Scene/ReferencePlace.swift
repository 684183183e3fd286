import Drawing

/// Chooses where a moving layer is drawn: at rest, or where it is largest, so that it stays sharp.
enum ReferencePlace {
  private static let samples = 48
  /// A layer may be drawn this much larger than its raster before another place is chosen.
  private static let enlargement = 1.25

  /// The place of `mover` that layers under it are drawn in; all is shown in `seconds`.
  static func transform(of mover: AnimatedFrame, within seconds: Double) -> Transform {
    let rest = mover.rest
    guard mover.moves else { return rest }
    let places = (0...samples).map { sample in
      mover.place(at: seconds * Double(sample) / Double(samples))
    }
    guard let largest = places.max(by: { $0.scale < $1.scale }),
      largest.scale > max(rest.scale, 1e-6) * enlargement
    else { return rest }
    return largest
  }

  /// Seconds in which all animations have shown what they do, as far as can be foreseen.
  static func seconds(showing animations: [Animation]) -> Double {
    animations.reduce(1) { longest, animation in
      let schedule = animation.schedule
      let begin = schedule.intervals.first?.begin ?? 0
      let whole = animation.effect.isCumulative ? schedule.repeating : schedule.simple
      let run = whole.isFinite ? whole : schedule.simple.isFinite ? schedule.simple : 0
      return min(max(longest, begin + run), 120)
    }
  }
}

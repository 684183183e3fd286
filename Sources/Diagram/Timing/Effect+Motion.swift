import Drawing

extension Effect {
  /// The supplemental transform of a motion after `progress`, on top of `underlying`.
  func motion(at progress: Progress, underlying: Transform) -> Transform {
    var (place, degrees) = path.map { along($0, progress) } ?? between(progress)
    if isCumulative, progress.iteration > 0, let end = endOfRun {
      let runs = Double(progress.iteration)
      place = Point(place.x + end.x * runs, place.y + end.y * runs)
    }
    let start = isAdditive ? underlying : .identity
    let moved = start.concatenating(.translation(place.x, place.y))
    switch turning {
    case .none: return moved
    case .along: break
    case .against: degrees += 180
    }
    return moved.concatenating(.rotation(degrees))
  }

  private func along(_ path: PathMeasure, _ progress: Progress) -> (point: Point, degrees: Double) {
    if pacing.mode == .discrete, pacing.keyPoints.isEmpty {
      let corners = path.corners
      let place = pacing.place(at: progress.share, count: corners.count)
      return (corners.isEmpty ? Point(0, 0) : corners[place.index], 0)
    }
    let share = pacing.pointOnPath(at: progress.share)
    return path.place(after: share * path.length)
  }

  private func between(_ progress: Progress) -> (point: Point, degrees: Double) {
    guard let first = point(0), let last = point(values.count - 1) else { return (Point(0, 0), 0) }
    let from = form == .to ? Point(0, 0) : first
    let count = form == .to ? 2 : values.count
    let place = pacing.place(at: progress.share, count: count)
    guard count > 1, place.index + 1 < count else {
      let before = count > 1 ? (form == .to ? from : point(count - 2) ?? from) : last
      return (last, angle(from: before, to: last))
    }
    let start = place.index == 0 ? from : point(place.index) ?? from
    let end = form == .to ? last : point(place.index + 1) ?? last
    let share = pacing.mode == .discrete ? 0 : place.share
    return (mix(start, end, share), angle(from: start, to: end))
  }

  private func point(_ index: Int) -> Point? {
    guard values.indices.contains(index), case .point(let point) = values[index] else { return nil }
    return point
  }

  private var endOfRun: Point? {
    path?.place(after: path?.length ?? 0).point ?? point(values.count - 1)
  }
}

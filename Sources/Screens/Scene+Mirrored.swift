import Drawing
import Kiosk

extension Scene {
  /// The same picture for languages that run from right to left.
  ///
  /// Places change sides; pictures, words and rings do not turn round. Labels move with the
  /// picture they belong to.
  func mirrored(keeping boxes: [SceneBuilder.LabelledBox]) -> Scene {
    let width = list.size.width
    var copy = self
    copy.picture = picture?.mirrored(width)
    for index in copy.list.items.indices {
      let id = copy.list.items[index].id
      if let box = boxes.first(where: { id.hasPrefix($0.prefix) }) {
        copy.list.items[index].move(by: width - box.rect.maxX - box.rect.x)
      } else {
        copy.list.items[index].mirror(width)
      }
    }
    for index in copy.hits.indices {
      let rect = copy.hits[index].rect
      if case .quiz(let control) = copy.hits[index].control, case .place = control,
        let box = boxes.first
      {
        copy.hits[index].rect = rect.offset(width - box.rect.maxX - box.rect.x, 0)
      } else {
        copy.hits[index].rect = rect.mirrored(width)
      }
    }
    return copy
  }
}

extension DrawItem {
  fileprivate mutating func move(by distance: Double) {
    if case .veil(let hole, let soft, let color) = shape {
      // A veil lies over more than the picture; its hole alone belongs to it.
      shape = .veil(hole: hole.offset(distance, 0), soft: soft, color: color)
      return
    }
    bounds = bounds.offset(distance, 0)
    if case .path(let points, let stroke, let fill) = shape {
      shape = .path(
        points: points.map { Point($0.x + distance, $0.y) }, stroke: stroke, fill: fill)
    }
  }

  fileprivate mutating func mirror(_ width: Double) {
    let before = bounds
    bounds = bounds.mirrored(width)
    if case .magnified(let file, let time, let whole, let isSettled) = shape {
      let moved = whole.offset(bounds.x - before.x, 0)
      shape = .magnified(file: file, time: time, whole: moved, isSettled: isSettled)
    }
    if case .path(let points, let stroke, let fill) = shape {
      shape = .path(points: points.map { Point(width - $0.x, $0.y) }, stroke: stroke, fill: fill)
    }
  }
}

extension Rect {
  fileprivate func mirrored(_ whole: Double) -> Rect { Rect(whole - maxX, y, width, height) }
}

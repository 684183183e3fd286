import Drawing
import Testing

@testable import Screens

@Suite struct LabelPlacementTests {
  private let box = Rect(100, 50, 1000, 750)

  private func place(_ anchors: [Point], _ size: Size = Size(220, 50)) -> [PlacedLabel] {
    LabelRequest(
      box: box, anchors: anchors.map { Point(box.x + $0.x * 1000, box.y + $0.y * 750) },
      sizes: anchors.map { _ in size }, gap: 12
    ).place()
  }

  @Test func chipsOfACrowdLieInsideThePictureAndApart() {
    let crowd = (0..<7).map { Point(0.5 + Double($0 % 2) * 0.03, 0.4 + Double($0) * 0.02) }
    let labels = place(crowd)
    #expect(labels.count == 7)
    for (index, label) in labels.enumerated() {
      #expect(box.intersection(label.chip) == label.chip)
      for other in labels[..<index] { #expect(!label.chip.intersects(other.chip)) }
    }
  }

  @Test func noChipHidesALandmark() {
    let anchors = [Point(0.02, 0.02), Point(0.98, 0.98), Point(0.5, 0.5), Point(0.02, 0.98)]
    for label in place(anchors) {
      for anchor in anchors {
        let point = Point(box.x + anchor.x * 1000, box.y + anchor.y * 750)
        #expect(!label.chip.contains(point))
      }
    }
  }

  @Test func theLineLeadsFromTheChipToTheLandmark() {
    let labels = place([Point(0.42, 0.6)])
    #expect(labels[0].to == Point(520, 500))
    #expect(labels[0].chip.inset(-1).contains(labels[0].from))
  }

  @Test func chipsLeaveFacesToBeSeenWhereThereIsRoom() {
    let anchor = Point(600, 400)
    let free = LabelRequest(box: box, anchors: [anchor], sizes: [Size(220, 50)], gap: 12).place()
    let face = free[0].chip.inset(-20)
    let shy = LabelRequest(
      box: box, clear: [face], anchors: [anchor], sizes: [Size(220, 50)], gap: 12
    ).place()
    #expect(!shy[0].chip.intersects(face))
    #expect(shy[0].to == anchor)
  }

  @Test func aPictureThatIsClearedAllOverStillHasItsLabels() {
    let labels = LabelRequest(
      box: box, clear: [box], anchors: [Point(600, 400)], sizes: [Size(220, 50)], gap: 12
    ).place()
    #expect(labels.count == 1 && box.intersection(labels[0].chip) == labels[0].chip)
  }
}

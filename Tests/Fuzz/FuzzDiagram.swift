import Diagram

/// One input of libFuzzer: a document that is played or refused, at a few times.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDiagram(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let diagram = try? Diagram(parsing: bytes, name: "fuzz.svg") else { return 0 }
  for time in [0, 0.7, 3, 1e6] {
    let pose = diagram.pose(at: time)
    for node in pose.nodes {
      guard case .layer(let index, _, _, let redrawn?) = node else { continue }
      _ = redrawn.changedBounds(since: diagram.layers[index].paths)
    }
  }
  for name in diagram.anchors { _ = diagram.anchor(name, at: 1) }
  return 0
}

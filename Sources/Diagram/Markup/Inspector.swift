/// Finds what in a document will not play here as it plays in a browser.
struct Inspector {
  private let document: Document
  private var findings: [DiagramFinding] = []

  /// All findings, in order of lines; errors before warnings on the same line.
  static func findings(in document: Document) -> [DiagramFinding] {
    var inspector = Inspector(document: document)
    inspector.inspectAll()
    return inspector.findings.enumerated().sorted { a, b in
      let rank = { (f: DiagramFinding) in f.severity == .error ? 0 : 1 }
      return (a.element.line, rank(a.element), a.offset)
        < (b.element.line, rank(b.element), b.offset)
    }.map(\.element)
  }

  private init(document: Document) { self.document = document }

  private mutating func inspectAll() {
    var elements: [Element] = []
    document.root.walk { elements.append($0) }
    var ids: Set<String> = []
    for element in elements {
      inspectElement(element)
      if let id = element.id, !ids.insert(id).inserted {
        add(.warning, element, "The id \(id) is given twice; the first one counts.")
      }
    }
    for entry in document.animations { inspectAnimation(entry) }
  }

  private mutating func add(
    _ severity: DiagramFinding.Severity, _ element: Element, _ sentence: String
  ) {
    findings.append(DiagramFinding(severity, line: element.line, sentence))
  }

  // MARK: Elements and attributes

  private mutating func inspectElement(_ element: Element) {
    let name = element.name
    if let reason = Vocabulary.refusedElements[name] {
      return add(.error, element, "\(reason); <\(name)> was found.")
    }
    if name == "svg", element.parent != nil {
      return add(.error, element, "An <svg> inside another is not played; use <g> or <symbol>.")
    }
    let known =
      Vocabulary.groups.contains(name) || Vocabulary.shapes.contains(name)
      || Vocabulary.animations.contains(name) || name == "mpath"
    guard known else {
      return add(.error, element, "The element <\(name)> is not played here.")
    }
    let own = Vocabulary.ownAttributes(of: name)
    for attribute in element.attributes.keys.sorted() {
      inspectAttribute(attribute, of: element, own: own)
    }
    inspectReference(element)
    inspectViewport(element)
  }

  /// Warns of what browsers cut or stretch at a view box, and the engine does not.
  private mutating func inspectViewport(_ element: Element) {
    let text = element.attributes["preserveAspectRatio"]?.trimmed ?? "xMidYMid meet"
    if element.name == "svg", !["xMidYMid", "xMidYMid meet"].contains(text) {
      add(.warning, element, "A diagram is fitted in whole and centred; <svg> asks for \(text).")
    }
    if element.name == "svg", element.attributes["display"]?.lowercasedTrimmed == "none" {
      add(.warning, element, "A browser shows a document whose <svg> has display=\"none\".")
    }
    if element.name == "symbol", element.attributes["overflow"] != "visible" {
      let sentence = "A browser cuts a <symbol> at its edges; give it overflow=\"visible\"."
      add(.warning, element, sentence)
    }
    inspectSymbol(element)
  }

  /// Warns of sizes and percentages of a symbol that browsers read in other ways.
  private mutating func inspectSymbol(_ element: Element) {
    if element.name == "symbol" {
      if let text = element.attributes["viewBox"], Viewport.viewBox(text) == nil {
        let sentence = "viewBox of <symbol> needs four numbers, the last two above 0"
        add(.warning, element, "\(sentence); it is \(text.prefix(80)).")
      }
      for (name, axis) in [("width", Property.Axis.horizontal), ("height", .vertical)] {
        guard let text = element.attributes[name], let side = document.reader.length(text, axis),
          side == 0
        else { continue }
        add(.warning, element, "\(name) of <symbol> needs to be above 0; it is \(text).")
      }
    }
    guard isInSymbol(element) else { return }
    for (name, text) in element.attributes.sorted(by: { $0.key < $1.key })
    where text.contains("%") {
      guard let property = Property(rawValue: name), property.isLength,
        !(property.isGeometry && element.name == "symbol")
      else { continue }
      add(
        .warning, element,
        "In a <symbol> a browser takes a percentage of its view box; \(name) is \(text.prefix(80))."
      )
    }
  }

  private func isInSymbol(_ element: Element) -> Bool {
    var place: Element? = element
    while let here = place {
      if here.name == "symbol" { return true }
      place = here.parent
    }
    return false
  }

  private mutating func inspectAttribute(
    _ attribute: String, of element: Element, own: Set<String>
  ) {
    let text = element.attributes[attribute] ?? ""
    let owner = "<\(element.name)>"
    if attribute == "style" || attribute == "class" {
      add(.error, element, "A diagram has no CSS; \(owner) has the attribute \(attribute).")
    } else if attribute.lowercased().hasPrefix("on") {
      add(.error, element, "A diagram has no scripts; \(owner) has the attribute \(attribute).")
    } else if Vocabulary.refusedAttributes.contains(attribute) {
      guard text.trimmed != "none" else { return }
      add(.error, element, "The attribute \(attribute) is not played here; \(owner) has it.")
    } else if own.contains(attribute) {
      inspectOwn(attribute, text, element)
    } else if isIgnored(attribute) {
      return
    } else if let property = Property(rawValue: attribute), !property.isGeometry {
      inspectValue(text, of: property, element)
    } else {
      add(.warning, element, "The attribute \(attribute) of \(owner) is not known here.")
    }
  }

  private mutating func inspectOwn(_ attribute: String, _ text: String, _ element: Element) {
    guard !element.isAnimation,
      let reason = ValueRules.reason(attribute, text, document.reader)
    else { return }
    add(.warning, element, "\(attribute) of <\(element.name)> \(reason): \(text.prefix(80)).")
  }

  private func isIgnored(_ attribute: String) -> Bool {
    Vocabulary.ignoredAttributes.contains(attribute) || attribute.hasPrefix("aria-")
      || attribute.hasPrefix("data-")
  }

  private mutating func inspectValue(_ text: String, of property: Property, _ element: Element) {
    if text.contains("url(") {
      add(
        .error, element,
        "Paint is a plain colour; \(property.rawValue) of <\(element.name)> is \(text).")
    } else if property == .strokeDasharray, hasManyLengths(text) {
      add(.error, element, "stroke-dasharray has at most \(Limits.dashes) lengths; this has more.")
    } else if text.lowercasedTrimmed != "inherit", document.reader.value(text, of: property) == nil
    {
      add(
        .warning, element,
        "\(property.rawValue) of <\(element.name)> has no value it knows: \(text).")
    } else if property == .strokeDashoffset,
      case .number(let offset)? = document.reader.value(text, of: property), abs(offset) > 1e6
    {
      add(.warning, element, "stroke-dashoffset is at most 1000000; it is \(text).")
    }
  }

  private func hasManyLengths(_ text: String) -> Bool {
    text.split(maxSplits: Limits.dashes) { $0 == "," || $0.isWhitespace }.count > Limits.dashes
  }

  private mutating func inspectReference(_ element: Element) {
    guard let reference = element.reference else {
      if element.name == "use" { add(.warning, element, "<use> names nothing to draw.") }
      return
    }
    guard reference.hasPrefix("#") else {
      return add(
        .error, element,
        "A diagram stands alone; <\(element.name)> refers to something outside: \(reference).")
    }
    if document.referenced(by: element) == nil {
      add(
        .warning, element,
        "<\(element.name)> refers to \(reference), which is not in the document.")
    }
  }

  // MARK: Animations

  private mutating func inspectAnimation(_ entry: Document.Entry) {
    let element = entry.element
    if case .failure(let reason) = entry.effect {
      let isForeign = reason.sentence.hasSuffix(" here")
      add(
        isForeign ? .error : .warning, element,
        "<\(element.name)> has no effect: \(reason.sentence).")
    }
    for name in ["begin", "end"] { inspectTimes(name, element) }
    inspectDuration(element)
    for sentence in ValueRules.findings(ofTimesOf: element) { add(.warning, element, sentence) }
    if case .success(let effect) = entry.effect, ValueRules.exceedsPrecision(effect) {
      add(.warning, element, "An angle, offset or factor beyond 1000000 is not drawn exactly.")
    }
  }

  private mutating func inspectDuration(_ element: Element) {
    guard let text = element.attributes["dur"], text != "media" else { return }
    guard let seconds = ClockValue.seconds(text) else {
      return add(.warning, element, "dur needs a time such as 1.5s; it is \(text).")
    }
    if seconds > 0, seconds < Limits.shortestRun {
      add(.error, element, "dur is at least 10ms; it is \(text).")
    }
  }

  private mutating func inspectTimes(_ name: String, _ element: Element) {
    let parts = (element.attributes[name] ?? "").split(separator: ";", maxSplits: Limits.times)
    if parts.count > Limits.times {
      let sentence = "\(name) has at most \(Limits.times) times; <\(element.name)> has more."
      return add(.error, element, sentence)
    }
    for part in parts { inspectMoment(part.trimmed, name, element) }
  }

  private mutating func inspectMoment(_ text: String, _ name: String, _ element: Element) {
    guard let moment = Timing.moment(text) else {
      let sentence =
        "\(name) needs a time such as 2s or other.end+1s, which comes by itself; it is \(text)."
      return add(.warning, element, sentence)
    }
    guard case .event(let id, _, _) = moment else { return }
    if document.element(withID: id)?.isAnimation != true {
      add(.warning, element, "\(name) waits for \(id), which is no animation of the document.")
    }
  }
}

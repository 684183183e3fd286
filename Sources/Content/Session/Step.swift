/// One step of the procedure.
public struct Step: Equatable, Sendable {
  /// Most labels of one picture; more could not be read, and placing them takes the square of them.
  public static let mostLabels = 24

  /// Stable id, `circle-down`.
  public var id: String
  public var title: ContentText
  public var text: ContentText
  /// What must not happen in this step; `nil` where there is nothing to say.
  public var caution: ContentText?
  /// Length of one round in seconds.
  public var seconds: Int
  /// How many rounds of `seconds` the step has; 1 for most.
  public var rounds: Int
  public var advance: Advance
  /// Seconds to get into place before the step, 0 for none.
  public var leadIn: Int
  /// Tempo of the hands, or `nil` where the step has none.
  public var strokesPerMinute: Double?
  /// File of the animated picture within the plugin.
  public var diagram: String
  /// Landmark labels: anchor name in the diagram → text.
  public var labels: [Label]
  public var sources: [String]
  /// Option ids of ``VariantChoice`` under which the step happens; empty: always.
  public var only: [String]
  /// What only the midwife reads.
  public var notes: [SpeakerNote]
  /// What is shown instead under an option: another posture, another picture.
  public var alternatives: [Alternative]

  /// A step of these parts; nothing is checked here (`Plugins` checks).
  public init(
    id: String, title: ContentText, text: ContentText, caution: ContentText?, seconds: Int,
    rounds: Int = 1, advance: Advance = .auto, leadIn: Int = 0, strokesPerMinute: Double? = nil,
    diagram: String, labels: [Label] = [], sources: [String] = [], only: [String] = [],
    notes: [SpeakerNote] = [], alternatives: [Alternative] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.caution = caution
    self.seconds = seconds
    self.rounds = rounds
    self.advance = advance
    self.leadIn = leadIn
    self.strokesPerMinute = strokesPerMinute
    self.diagram = diagram
    self.labels = labels
    self.sources = sources
    self.only = only
    self.notes = notes
    self.alternatives = alternatives
  }

  /// Whether the next step begins by itself or waits for the helper.
  public enum Advance: String, Equatable, Sendable, CaseIterable {
    case auto
    case wait
  }

  /// A word beside a landmark of the picture.
  public struct Label: Equatable, Sendable {
    /// Name of the anchor: `neck-bone` for the element `label-neck-bone`.
    public var anchor: String
    public var text: ContentText

    /// The label `text` at `anchor`.
    public init(anchor: String, text: ContentText) {
      self.anchor = anchor
      self.text = text
    }
  }

  /// The picture of a step under an option, and its words where they differ.
  public struct Alternative: Equatable, Sendable {
    /// Id of the option, `lying`.
    public var option: String
    /// The sentence; `nil`: the step's own.
    public var text: ContentText?
    public var diagram: String
    /// The landmarks; `nil`: the step's own.
    public var labels: [Label]?

    /// The picture `diagram` under `option`.
    public init(
      option: String, text: ContentText? = nil, diagram: String, labels: [Label]? = nil
    ) {
      self.option = option
      self.text = text
      self.diagram = diagram
      self.labels = labels
    }
  }

  /// The step as it is shown under `options`.
  func shown(under options: Set<String>) -> Step {
    guard let alternative = alternatives.first(where: { options.contains($0.option) }) else {
      return self
    }
    var step = self
    step.text = alternative.text ?? text
    step.diagram = alternative.diagram
    step.labels = alternative.labels ?? labels
    return step
  }

  /// Length of all rounds in seconds, without the lead-in.
  public var totalSeconds: Int { seconds * rounds }
}

extension SessionContent {
  /// The steps that happen under the chosen options, in order, as they are shown under them.
  ///
  /// - Parameter options: one option id for each ``VariantChoice``; a choice that is missing
  ///   counts as its first option.
  public func steps(choosing options: [String]) -> [Step] {
    let chosen = Set(
      variants.map { choice in
        choice.options.map(\.id).first(where: options.contains) ?? choice.options.first?.id ?? ""
      })
    return steps.filter { step in step.only.allSatisfy(chosen.contains) }
      .map { $0.shown(under: chosen) }
  }

  /// Ids of the steps that a family may choose to do without: under another option of the same
  /// choice no step stands in their place.
  public var optionalSteps: Set<String> {
    let needed = Set(steps.flatMap(\.only))
    let free = variants.flatMap { choice in
      choice.options.contains { !needed.contains($0.id) } ? choice.options.map(\.id) : []
    }
    return Set(steps.filter { $0.only.contains(where: free.contains) }.map(\.id))
  }
}

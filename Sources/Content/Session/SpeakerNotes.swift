/// A sentence for the midwife alone: how to show a step, what is known about it, and how little.
public struct SpeakerNote: Equatable, Sendable {
  /// Unique within the step.
  public var id: String
  public var kind: Kind
  public var text: ContentText
  public var sources: [String]

  /// Most notes of one step: what a glance takes in.
  public static let limit = 4

  /// What a note is about, in the order in which notes are shown.
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// How to show the step, and what to ask.
    case teach
    /// What the sources say.
    case evidence
    /// What they do not say, or where they disagree.
    case limit
  }

  /// A note with the ids of its sources.
  public init(id: String, kind: Kind, text: ContentText, sources: [String]) {
    self.id = id
    self.kind = kind
    self.text = text
    self.sources = sources
  }
}

/// A benefit that people speak of, with the studies behind it: for the midwife, never for families.
public struct Claim: Equatable, Sendable {
  public var id: String
  /// The benefit as it is spoken of.
  public var benefit: ContentText
  public var strength: Strength
  /// The studies that count most, with their own sources.
  public var studies: [Study]
  /// Why the studies carry no further.
  public var limit: ContentText
  /// Sources of ``limit``: those of the studies, and others.
  public var sources: [String]

  /// Most studies of one claim: what a card holds.
  public static let studyLimit = 3

  /// How much the studies carry together.
  public enum Strength: String, Equatable, Sendable, CaseIterable {
    /// They point the same way, and are small or badly compared.
    case weak
    /// They disagree.
    case mixed
    /// Nothing shows it: not to be promised.
    case unproven
  }

  /// A claim of these studies.
  public init(
    id: String, benefit: ContentText, strength: Strength, studies: [Study], limit: ContentText,
    sources: [String]
  ) {
    self.id = id
    self.benefit = benefit
    self.strength = strength
    self.studies = studies
    self.limit = limit
    self.sources = sources
  }

  /// One study: how it was done, with how many, and what it found.
  public struct Study: Equatable, Sendable {
    /// Id of its reference.
    public var source: String
    public var design: Design
    /// People who took part.
    public var people: Int
    public var result: ContentText

    /// How groups were compared.
    public enum Design: String, Equatable, Sendable, CaseIterable {
      /// Many studies read together.
      case review
      /// Chance decided who got the massage.
      case randomised
      /// Another group, which was not chosen by chance.
      case controlled
      /// The same people before and after, nobody to compare with.
      case uncontrolled
    }

    /// A study with the id of its reference.
    public init(source: String, design: Design, people: Int, result: ContentText) {
      self.source = source
      self.design = design
      self.people = people
      self.result = result
    }
  }
}

/// Minutes that each part of a class is meant to take, as health-education plans are written.
public struct ClassMinutes: Equatable, Sendable {
  public var opening: Int
  /// The questions before and after, with hands up.
  public var before: Int
  /// The demonstration.
  public var content: Int
  public var after: Int
  /// A family shows the steps back.
  public var showing: Int
  public var closing: Int

  /// An hour, where a session says nothing else.
  public static let usual = ClassMinutes(
    opening: 5, before: 10, content: 15, after: 10, showing: 15, closing: 5)

  /// Minutes of each part.
  public init(
    opening: Int, before: Int, content: Int, after: Int, showing: Int, closing: Int
  ) {
    self.opening = opening
    self.before = before
    self.content = content
    self.after = after
    self.showing = showing
    self.closing = closing
  }
}

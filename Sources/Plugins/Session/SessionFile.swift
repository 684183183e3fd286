import Content

/// `session.json` as read: the content, and where in the file it points to other things.
///
/// The rules need lines and the core does not, so the places are kept beside the content.
struct SessionFile {
  /// The file's name within the plugin.
  static let name = "session.json"

  /// A mention of something that must exist: a source, a file, an option.
  struct Mention: Equatable {
    var target: String
    /// Who mentions it, for sentences: `step circle-down`.
    var owner: String
    var line: Int
  }

  /// A sentence that makes a clinical statement, and how many sources it names.
  struct Statement: Equatable {
    var key: String
    var owner: String
    var line: Int
    var sources: [String]
  }

  var content: SessionContent
  var places: SessionPlaces
}

/// Where a session's file mentions what.
struct SessionPlaces {
  var sources: [SessionFile.Mention] = []
  /// Diagrams that play: of steps, and of the attract screen.
  var diagrams: [SessionFile.Mention] = []
  /// Pictures of cards, signs and choices.
  var pictures: [SessionFile.Mention] = []
  var options: [SessionFile.Mention] = []
  /// Ids that must be unique; the owner is the scope.
  var ids: [SessionFile.Mention] = []
  /// Anchors of labels; the owner is the diagram's file.
  var anchors: [SessionFile.Mention] = []
  var statements: [SessionFile.Statement] = []
}

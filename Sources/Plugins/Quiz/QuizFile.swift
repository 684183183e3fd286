import Content

/// `quiz.json` as read: the content, and where in the file it points to other things.
struct QuizFile {
  /// The file's name within the plugin.
  static let name = "quiz.json"
  /// Most options of one item: more do not fit on a screen that is read from afar.
  static let optionLimit = 8

  typealias Mention = SessionFile.Mention

  var content: QuizContent
  var places: QuizPlaces
}

/// Where a quiz's file mentions what.
struct QuizPlaces {
  /// Lines of the items, in the order of the content.
  var items: [Int] = []
  var sources: [QuizFile.Mention] = []
  var domains: [QuizFile.Mention] = []
  /// Pictures of options and questions.
  var pictures: [QuizFile.Mention] = []
  /// Ids that must be unique; the owner is the scope.
  var ids: [QuizFile.Mention] = []
  /// Elements of diagrams; the owner is the diagram's file.
  var elements: [QuizFile.Mention] = []
}

import Content
import Foundation
import Plugins
import Results

/// A package on a stick, as the staff see it before they touch Install.
public struct PackageOffer: Equatable, Sendable, Encodable {
  /// What it would be to this kiosk.
  public enum State: String, Equatable, Sendable, Encodable {
    /// A plugin that is not here yet.
    case new
    /// Newer than what is here.
    case newer
    /// What is here.
    case same
    /// Older than what is or was here.
    case older
    /// Nobody whom this kiosk knows vouches for it; it may be accepted after a second question.
    case notTrusted
    /// Whole, but this kiosk does not take it.
    case refused
    /// Changed, half copied, or no package at all.
    case damaged

    /// Whether Install does something.
    public var isInstallable: Bool { [.new, .newer, .notTrusted].contains(self) }
  }

  /// Texts that a language translates, and all that there are.
  public struct Texts: Equatable, Sendable, Encodable {
    public var translated: Int
    public var total: Int
  }

  /// Where the file is.
  public var path: String
  /// What it would be to this kiosk.
  public var state: State
  /// Why it is not simply new or newer; empty otherwise.
  public var sentence = ""
  /// The same for programs.
  public var reason: PackageRefusal.Reason?
  /// The plugin's id; this and the following are empty where the package cannot be read.
  public var id = ""
  /// Its Indonesian name.
  public var name = ""
  /// `language`, `session`, `quiz`.
  public var kind = ""
  /// Its version.
  public var version = ""
  /// The version that is here, if any.
  public var installedVersion: String?
  /// For a language: its tag.
  public var language: String?
  /// For a language: its own name.
  public var nativeName: String?
  /// For a language with words: how many of all texts it translates.
  public var texts: Texts?
  /// For a language: whole percent of all texts that it speaks.
  public var voicePercent: Int?
  /// For a language that is spoken here already: the name of the pack that speaks it.
  public var second: String?
  /// Name of the key that signed it; empty where none did.
  public var publisher = ""
  /// Bytes of the file.
  public var size = 0
  /// Whether all of it was read; of a large one only the head is, until it is installed.
  public var isChecked = true

  /// What would be said of the package at `path`.
  init(path: String, state: State) { (self.path, self.state) = (path, state) }

  /// Reads and checks the package at `path`, without installing anything.
  public init(path: String, store: PackageStore) {
    var inspector = PackageInspector(store)
    self = inspector.offer(path)
  }

  /// One line for a terminal.
  public var line: String {
    let file = OneLine.text((path as NSString).lastPathComponent)
    let what = id.isEmpty ? "" : "  \(id)  \(version)  \(name)"
    let texts =
      voicePercent.map { voice in
        let words = self.texts.map { "\($0.translated) of \($0.total) texts" } ?? "no texts"
        return "  \(words), voice \(voice) %"
      } ?? ""
    let who = publisher.isEmpty ? "" : "  \(publisher)"
    let beside = second.map { "  beside \(OneLine.text($0))" } ?? ""
    return "\(state.rawValue)  \(file)\(what)\(texts)\(who)\(beside)"
      + (sentence.isEmpty ? "" : "  \(sentence)")
  }
}

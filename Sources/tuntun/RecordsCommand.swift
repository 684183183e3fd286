import App
import ArgumentParser
import Content
import Packages
import Results

/// `tuntun records`: what the kiosk does for its database by itself, by hand.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "Check, repair and back up the database of results.",
    subcommands: [Check.self, BackUp.self])

  /// `tuntun records check`.
  struct Check: FolderCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the database through; repair it where it is damaged.",
      discussion: """
        What can be read is joined with the newest good backup. The damaged file is kept in the \
        folder damaged of the state folder. The kiosk does this at each start.
        """)

    @OptionGroup var folderOptions: FolderOptions

    func run() throws {
      do throws(RecordsFault) {
        let outcome = try RecordsCare(stateFolder: folders.stateFolder).check()
        Console.line(outcome.sentence ?? "The database of results is good.")
        if outcome.mayLackPackages { folders.store.restoreRows().forEach(Console.line) }
      } catch {
        throw Refusal(error.description)
      }
    }
  }

  /// `tuntun records backup`.
  struct BackUp: FolderCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup", abstract: "Make the backup of today, if there is none yet.",
      discussion: "Backups lie in the folder backups of the state folder; each is a whole database."
    )

    @OptionGroup var folderOptions: FolderOptions

    func run() throws {
      do throws(RecordsFault) {
        try RecordsCare(stateFolder: folders.stateFolder).tend()
      } catch {
        throw Refusal(error.description)
      }
    }
  }
}

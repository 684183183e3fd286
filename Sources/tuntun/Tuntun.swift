import ArgumentParser

/// The guided-session kiosk and its tools, one program.
@main
struct Tuntun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tuntun", abstract: "A guided-session kiosk for clinics.")
}

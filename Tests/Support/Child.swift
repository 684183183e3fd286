import Foundation

/// A child process: started, signalled and waited for by its own id.
///
/// Foundation's `Process` hands the test thread's blocked signals on, and its wait needs a run loop.
public final class Child {
  public let id: pid_t
  private var status: Int32?

  /// Starts the program at `path`; input, output and errors are files, or nothing.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String],
    input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    let write = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, write, 0o600)
    // Test threads block signals, and a child would inherit that: SIGTERM could not end it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, path, &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      throw ProgramFailure("\(path) could not be started: \(String(cString: strerror(failure)))")
    }
    self.id = id
  }

  deinit { end(SIGKILL) }

  public var isRunning: Bool {
    if status != nil { return false }
    var raw: Int32 = 0
    guard waitpid(id, &raw, WNOHANG) == id else { return true }
    status = raw
    return false
  }

  /// Waits for the end; gives the exit code, or 128 and the signal's number.
  @discardableResult
  public func wait() -> Int32 {
    if status == nil {
      var raw: Int32 = 0
      while waitpid(id, &raw, 0) < 0, errno == EINTR {}
      status = raw
    }
    let raw = status ?? 0
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + raw & 0x7F
  }

  /// Sends `signal` and waits for the end.
  public func end(_ signal: Int32) {
    guard isRunning else { return }
    kill(id, signal)
    wait()
  }
}

/// Why a test of the whole program could not go on.
public struct ProgramFailure: Error, CustomStringConvertible {
  public var description: String
  public init(_ description: String) { self.description = description }
}

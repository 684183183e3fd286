import Content
import Drawing
import Foundation
import Platform

/// Other programs, run to their end with a limit of time.
///
/// Foundation's `Process` hands a thread's blocked signals on to the child, which then nothing but a
/// kill would end; so children are spawned here.
enum Tool {
  struct Outcome {
    var status: Int32
    /// What it wrote to standard error.
    var errors: String
  }

  /// Bytes of standard error that are kept.
  fileprivate static let limit = 64 << 10

  /// Where the command `name` lies on the search path.
  static func path(_ name: String) -> String? {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return search.split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Runs the program at `path` and waits for it on this thread; after `timeout` seconds it is ended.
  ///
  /// - Throws: ``Refusal`` where it cannot be started or takes too long.
  static func run(_ path: String, _ arguments: [String], timeout: Double) throws -> Outcome {
    let name = (path as NSString).lastPathComponent
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Refusal("\(name) cannot be started") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn(path, arguments, errors: ends[1])
    close(ends[1])
    guard let child else { throw Refusal("\(name) cannot be started") }
    let deadline = now() + timeout
    let errors = read(ends[0], until: deadline)
    guard let status = wait(for: child, until: deadline) else {
      throw Refusal("\(name) did not answer within \(Int(bounding: timeout)) seconds")
    }
    return Outcome(status: status, errors: String(decoding: errors, as: UTF8.self))
  }

  /// Starts a program with standard output and error at these ends of pipes, or nowhere.
  fileprivate static func spawn(
    _ path: String, _ arguments: [String], output: Int32? = nil, errors: Int32? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, end) in [(Int32(1), output), (2, errors)] {
      if let end {
        posix_spawn_file_actions_adddup2(&actions, end, number)
      } else {
        posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_WRONLY, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // What this program ignores its children must not.
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &words, &variables) == 0 ? child : nil
  }

  /// What comes out of `pipe` until it is closed at the other end, or until the time is over.
  private static func read(_ pipe: Int32, until deadline: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while now() < deadline {
      var entry = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 100) > 0 else { continue }
      let count = Foundation.read(pipe, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if bytes.count < limit { bytes += piece.prefix(count) }
    }
    return bytes
  }

  /// The exit code, 128 and more after a signal; `nil` where the time was over and it was ended.
  private static func wait(for child: pid_t, until deadline: Double) -> Int32? {
    var raw: Int32 = 0
    while waitpid(child, &raw, WNOHANG) == 0 {
      guard now() < deadline else {
        kill(child, SIGKILL)
        waitpid(child, &raw, 0)
        return nil
      }
      poll(nil, 0, 10)
    }
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + raw & 0x7F
  }

  /// Seconds of a clock that never jumps.
  fileprivate static func now() -> Double { Double(Clock.now) / 1e9 }
}

extension Tool {
  /// How a child ended, with the most memory it held, in bytes.
  enum End {
    case exit(Int32, peak: Int)
    case signal(Int32, peak: Int)
    /// It said nothing for too long and was ended.
    case timedOut
  }

  /// A program that says line by line what it does.
  final class Child {
    private let id: pid_t
    private let pipe: Int32
    private var bytes: [UInt8] = []
    private var isSilent = false

    fileprivate init(id: pid_t, pipe: Int32) { (self.id, self.pipe) = (id, pipe) }

    /// Its next line; `nil` at its end, and after `timeout` seconds without one.
    func line(timeout: Double) -> String? {
      let deadline = Tool.now() + timeout
      var piece = [UInt8](repeating: 0, count: 4096)
      while true {
        if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
          defer { bytes.removeFirst(end + 1) }
          return String(decoding: bytes[..<end], as: UTF8.self)
        }
        guard Tool.now() < deadline, bytes.count < Tool.limit else {
          isSilent = true
          return nil
        }
        var entry = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 1000) > 0 else { continue }
        let count = Foundation.read(pipe, &piece, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return nil }
        bytes += piece.prefix(count)
      }
    }

    /// Ends it where it has not ended, and says how it did.
    func end() -> End {
      close(pipe)
      // At the end of its words it ends by itself, unless it closed them on purpose.
      if isSilent { kill(id, SIGKILL) }
      let deadline = Tool.now() + 10
      var (raw, usage) = (Int32(0), rusage())
      while wait4(id, &raw, isSilent ? 0 : WNOHANG, &usage) == 0 {
        if Tool.now() > deadline { kill(id, SIGKILL) }
        poll(nil, 0, 5)
      }
      let peak = usage.ru_maxrss << 10
      guard !isSilent else { return .timedOut }
      return raw & 0x7F == 0
        ? .exit((raw >> 8) & 0xFF, peak: peak) : .signal(raw & 0x7F, peak: peak)
    }
  }

  /// Starts the program at `path` in `environment` alone, to be listened to.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws -> Child {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Refusal("\(path) cannot be started") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let id = spawn(path, arguments, output: ends[1], environment: environment)
    close(ends[1])
    guard let id else {
      close(ends[0])
      throw Refusal("\(path) cannot be started")
    }
    return Child(id: id, pipe: ends[0])
  }
}

import Foundation

/// When this process was started, and how much it has used since.
public enum ProcessStart {
  private static let name = "TUNTUN_EXEC_NANOSECONDS"

  /// Nanoseconds on ``Clock`` at which this program was executed.
  ///
  /// Exact after ``executeAgain(_:)``; else from the kernel, which rounds down to 10 ms, so that
  /// what is measured from here is up to 10 ms too long.
  public static var nanoseconds: Int {
    if let text = getenv(name), let time = Int(String(cString: text)) { return time }
    guard let stat = read("/proc/self/stat"), let end = stat.lastIndex(of: ")") else {
      return Clock.now
    }
    let fields = stat[end...].split(separator: " ")
    guard fields.count > 20, let ticks = Int(fields[20]) else { return Clock.now }
    return ticks * (1_000_000_000 / max(sysconf(Int32(_SC_CLK_TCK)), 1))
  }

  /// Executes this program again with the same arguments, noting the time just before.
  ///
  /// Does not return when it succeeds; returns at once when the time has been noted already.
  public static func executeAgain(_ arguments: [String]) {
    guard getenv(name) == nil else { return }
    setenv(name, String(Clock.now), 1)
    var list = arguments.map { strdup($0) }
    list.append(nil)
    execv("/proc/self/exe", list)
    for case let text? in list { free(text) }
    unsetenv(name)
  }

  /// The most memory this process has held at once, in megabytes (10⁶ bytes).
  public static var peakMemory: Double {
    guard let status = read("/proc/self/status"),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    else { return 0 }
    return (Double(kibibytes) ?? 0) * 1024 / 1_000_000
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}

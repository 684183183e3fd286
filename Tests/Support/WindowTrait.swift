import Foundation
import Testing

/// Runs tests that wait for windows on threads of their own, and leaves them out of `make check`.
///
/// A test with a window mostly waits. Each would hold one of the few threads on which all tests run,
/// one a processor core, while the processor has nothing to do.
public struct WindowTrait: SuiteTrait, TestTrait, TestScoping {
  public var isRecursive: Bool { true }

  public func prepare(for test: Test) async throws {
    try await FullRunReason.window.condition.prepare(for: test)
  }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WindowThreads.shared) { try await function() }
  }
}

extension Trait where Self == WindowTrait {
  /// The tests open windows.
  public static var window: Self { WindowTrait() }
}

/// As many windows at a time as a small machine shows without becoming slow.
private final class WindowThreads: TaskExecutor {
  static let shared = WindowThreads()
  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = 3 }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

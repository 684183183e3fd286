/// Gathers what is found while one file is read.
final class FindingLog {
  /// The file's path within its plugin.
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) { self.file = file }

  func error(line: Int?, _ sentence: String) {
    findings.append(Finding(.error, file, line: line, sentence))
  }

  func warn(line: Int?, _ sentence: String) {
    findings.append(Finding(.warning, file, line: line, sentence))
  }
}

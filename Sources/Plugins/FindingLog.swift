import Content

/// Gathers what is found while one file is read.
package final class FindingLog {
  /// The file's path within its plugin.
  package let file: String
  package private(set) var findings: [Finding] = []

  package init(file: String) { self.file = file }

  package func error(line: Int?, _ sentence: String) {
    findings.append(Finding(.error, file, line: line, sentence))
  }

  /// Something that only a newer kiosk can read.
  package func newer(line: Int?, _ sentence: String) {
    error(line: line, sentence)
    findings[findings.count - 1].isForNewerKiosk = true
  }

  package func warn(line: Int?, _ sentence: String) {
    findings.append(Finding(.warning, file, line: line, sentence))
  }
}

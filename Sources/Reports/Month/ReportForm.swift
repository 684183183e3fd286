import Storage

/// The forms of a month's report.
public enum ReportForm: String, CaseIterable {
  case csv, json, html, pdf, dhis2
  case dhis2CSV = "dhis2-csv"
  /// A map to fill in, with every figure's name.
  case dhis2Map = "dhis2-map"

  /// The forms that one writes on a stick; those for DHIS2 only where there is a map.
  public static func all(hasMap: Bool) -> [ReportForm] {
    [.csv, .json, .html, .pdf] + (hasMap ? [.dhis2, .dhis2CSV] : [])
  }

  /// The file's name, of a month.
  public func file(_ month: String) -> String {
    switch self {
    case .csv, .json, .html, .pdf: "\(month).\(rawValue)"
    case .dhis2: "\(month)-dhis2.json"
    case .dhis2CSV: "\(month)-dhis2.csv"
    case .dhis2Map: DHIS2Map.file
    }
  }
}

import Results
import Storage

/// A month as DHIS2 imports it: `dataValueSets` in JSON, or CSV.
///
/// Source: DHIS2 developer documentation, web API, data values: period `YYYYMM`, values as text, one
/// value for each data element and category option combo.
public struct DataValueSet: Equatable, Sendable, Encodable {
  public var dataSet: String?
  /// `YYYYMM`.
  public var period: String
  public var orgUnit: String
  public var attributeOptionCombo: String?
  public var dataValues: [Value]

  /// One figure.
  public struct Value: Equatable, Sendable, Encodable {
    public var dataElement: String
    public var categoryOptionCombo: String?
    public var value: String
  }

  /// The figures of `report` under the names of `map`; what did not occur is 0.
  public init(_ report: MonthReport, map: DHIS2Map) {
    let figures = report.namedFigures
    dataSet = map.dataSet
    period = report.month.filter { $0 != "-" }
    orgUnit = map.orgUnit
    attributeOptionCombo = map.attributeOptionCombo
    dataValues = map.figures.map { entry in
      Value(
        dataElement: entry.dataElement, categoryOptionCombo: entry.categoryOptionCombo,
        value: "\(figures[entry.figure] ?? 0)")
    }
  }

  /// The same as CSV: DHIS2 reads columns by their place, commas between, and takes the first line
  /// for a heading. There is no byte order mark, which would become part of the heading.
  public var csv: String {
    var text = CSVText(delimiter: ",", hasMark: false)
    text.add(["dataelement", "period", "orgunit", "catoptcombo", "attroptcombo", "value"])
    for value in dataValues {
      text.add([
        value.dataElement, period, orgUnit, value.categoryOptionCombo ?? "",
        attributeOptionCombo ?? "", value.value,
      ])
    }
    return text.text
  }
}

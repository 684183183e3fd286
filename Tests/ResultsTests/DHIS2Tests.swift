import Foundation
import Testing

@testable import Reports
@testable import Results
@testable import Storage

@Suite struct DHIS2Tests {
  private var report: MonthReport {
    MonthReport(
      month: "2026-11",
      funnel: .init(
        visits: 40, practised: 30, finished: 20, stopped: 3, practices: 33, quizzesBefore: 9,
        quizzesAfter: 8,
        quizzesCheck: 0),
      steps: [.init(session: "session.x", step: "wash", planned: 33, done: 31, repeated: 2)],
      pauses: [.init(kind: "babyCries", times: 4, practices: 3, stopped: 1)],
      languages: [.init(language: "id", visits: 38)],
      questions: ["1.0.0", "1.1.0"].map { version in
        .init(
          quiz: "quiz.x", quizVersion: version, question: "where",
          before: .init(answered: 5, right: 2), after: .init(answered: 4, right: 4),
          check: .init(answered: 0, right: 0))
      },
      classes: [.init(day: "2026-11-03", quiz: "quiz.x", phase: "before", hands: 14)])
  }

  @Test func whatClassesWereHasNamesAndRowsToo() {
    var month = report
    month.teaching.held = 2
    month.teaching.attendance = [
      .init(role: "mother", people: 14), .init(role: "cadre", people: 1),
    ]
    month.teaching.steps = [
      .init(session: "session.x", step: "wash", well: 5, helped: 2, missed: 1)
    ]
    let named = month.namedFigures
    #expect(named["class.held"] == 2)
    #expect(named["class.people.mother"] == 14)
    #expect(named["class.people.husband"] == 0)
    #expect(named["class.step.session.x.wash.well"] == 5)
    #expect(named["class.step.session.x.wash.of"] == 8)
    #expect(Set(named.keys).isSubset(of: known))
    let rows = month.csv().split(separator: "\r\n").map(String.init)
    #expect(rows.contains("1,2026-11,class-run,,,held,2,,"))
    #expect(rows.contains("1,2026-11,class-people,,mother,people,14,,"))
    #expect(rows.contains("1,2026-11,class-step,session.x,wash,well,5,8,63"))
  }

  private let known = Set(
    MonthReport.possibleNames(
      sessions: [("session.x", ["wash", "press"])], quizzes: [("quiz.x", ["where"])],
      languages: ["id", "jv"]))

  @Test func everyFigureHasOneNameAndVersionsOfAQuizCountTogether() {
    let named = report.namedFigures
    #expect(named["funnel.visits"] == 40)
    #expect(named["step.session.x.wash.done"] == 31)
    #expect(named["step.session.x.wash.repeated"] == 2)
    #expect(named["step.session.x.wash.of"] == 33)
    #expect(named["question.quiz.x.where.before"] == 4)
    #expect(named["question.quiz.x.where.before.of"] == 10)
    #expect(named["class.hands"] == 14)
    #expect(named["pause.babyCries.stopped"] == 1)
    #expect(Set(named.keys).isSubset(of: known))
  }

  private let map = """
    # Dinas Kesehatan
    org-unit = DiszpKrYNg8
    data-set=pBOMPrpg1QX
    funnel.visits = f7n9E0hX8qk
    step.session.x.wash.done = bx1LZYjAPbS  HllvX50cXC0
    step.session.x.press.done = bx1LZYjAPbS xYerKDKCefk
    """

  @Test func theMapBecomesValuesOfOnePeriod() throws {
    let set = DataValueSet(report, map: try DHIS2Map(parsing: map, known: known))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(
      String(decoding: try encoder.encode(set), as: UTF8.self)
        == #"{"dataSet":"pBOMPrpg1QX","dataValues":["#
        + #"{"dataElement":"f7n9E0hX8qk","value":"40"},"#
        + #"{"categoryOptionCombo":"HllvX50cXC0","dataElement":"bx1LZYjAPbS","value":"31"},"#
        + #"{"categoryOptionCombo":"xYerKDKCefk","dataElement":"bx1LZYjAPbS","value":"0"}],"#
        + #""orgUnit":"DiszpKrYNg8","period":"202611"}"#)
    #expect(
      set.csv == """
        dataelement,period,orgunit,catoptcombo,attroptcombo,value\r
        f7n9E0hX8qk,202611,DiszpKrYNg8,,,40\r
        bx1LZYjAPbS,202611,DiszpKrYNg8,HllvX50cXC0,,31\r
        bx1LZYjAPbS,202611,DiszpKrYNg8,xYerKDKCefk,,0\r

        """)
  }

  @Test(arguments: [
    ("funnel.visits", 1, "has no ="),
    ("org-unit = DiszpKrYNg8\nfunnel.visit = f7n9E0hX8qk", 2, "no figure named funnel.visit;"),
    ("org-unit = DiszpKrYNg8\nfunnel.visits = 7n9E0hX8qkf", 2, "it has 7n9E0hX8qkf."),
    ("org-unit = DiszpKrYNg8\nfunnel.visits = =cmd|1", 2, "it has cmd|1."),
    ("org-unit =\nfunnel.visits = f7n9E0hX8qk", 1, "org-unit needs one UID, but it has 0."),
    ("org-unit = DiszpKrYNg8 DiszpKrYNg8", 1, "but it has 2."),
    (
      "org-unit = DiszpKrYNg8\n\nfunnel.visits = f7n9E0hX8qk\nfunnel.visits = f7n9E0hX8qk", 4,
      "line 3 has it."
    ),
    ("funnel.visits = f7n9E0hX8qk", 0, "needs a line org-unit"),
    ("org-unit = DiszpKrYNg8", 0, "needs a line FIGURE"),
    (
      "org-unit = DiszpKrYNg8\nfunnel.visits = f7n9E0hX8qk f7n9E0hX8qk f7n9E0hX8qk", 2,
      "at most one"
    ),
  ])
  func aLineThatCannotBeUsedIsNamed(text: String, line: Int, sentence: String) {
    do {
      _ = try DHIS2Map(parsing: text, known: known)
      Issue.record("the map was taken")
    } catch {
      #expect(
        error.findings.contains { $0.line == line && $0.sentence.contains(sentence) },
        "\(error.findings)")
    }
  }

  @Test func theTemplateNamesEveryFigureAndIsAMapOnceItIsFilledIn() throws {
    let template = DHIS2Map.template(names: known.sorted())
    let filled = template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line == "org-unit = "
        ? "org-unit = DiszpKrYNg8"
        : line.hasPrefix("# ") && known.contains(String(line.dropFirst(2).prefix { $0 != " " }))
          ? line.dropFirst(2) + "f7n9E0hX8qk" : String(line)
    }
    let map = try DHIS2Map(parsing: filled.joined(separator: "\n"), known: known)
    #expect(Set(map.figures.map(\.figure)) == known)
  }
}

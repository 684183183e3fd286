import Content
import Foundation
import TestSupport
import Testing

@testable import Kiosk

/// A quiz that the power cuts off goes on.
@Suite struct SavedQuizTests {
  private func atQuestions(_ phase: QuizPhase = .practice) -> KioskState {
    var state = quizState()
    state.screen = .quiz(.menu)
    _ = seen(&state, .pressed(.quiz(.phase(phase))))
    if case .quiz(.symbols) = state.screen {
      _ = seen(&state, .pressed(.quiz(.symbol(.fish))))
    }
    return state
  }

  /// Presses the first control that goes on.
  private func goOn(_ state: inout KioskState) -> [Effect] {
    guard case .quiz(.sitting(let sitting)) = state.screen else { return [] }
    if sitting.isExplaining { return seen(&state, .pressed(.next)) }
    if sitting.attempt.step != nil { return seen(&state, .pressed(.quiz(.mark(.withHelp)))) }
    // Every other question is answered, each kind in its way; the others are passed.
    let item = sitting.attempt.question?.item
    guard sitting.attempt.answers.count % 2 == 0, let item else {
      return seen(&state, .pressed(.quiz(.pass)))
    }
    let options = item.kind == .order ? item.options.map(\.id).reversed() : item.rightOptions
    for id in options {
      _ = seen(&state, .pressed(.quiz(item.kind == .spot ? .place(id) : .answer(id))))
    }
    return seen(&state, .pressed(.quiz(.give)))
  }

  private func saved(_ effects: [Effect]) -> [SavedQuiz?] {
    effects.compactMap { if case .saveQuiz(let saved) = $0 { saved } else { nil } }
  }

  private func afterPowerCut(_ saved: SavedQuiz, isOld: Bool = false) throws -> (
    KioskState, [Effect]
  ) {
    let data = try JSONEncoder().encode(saved)
    var state = quizState()
    let effects = state.restoreQuiz(
      try JSONDecoder().decode(SavedQuiz.self, from: data), isOld: isOld)
    return (state, effects)
  }

  @Test(arguments: [QuizPhase.before, .after, .practice, .check])
  func atEveryMomentTheQuizIsTheSameAfterAPowerCut(_ phase: QuizPhase) throws {
    var state = atQuestions(phase)
    var moments = 0
    while case .quiz(.sitting(let sitting)) = state.screen {
      let kept = try #require(state.savedQuiz)
      let (again, effects) = try afterPowerCut(kept)
      guard case .quiz(.sitting(let restored)) = again.screen else {
        Issue.record("moment \(moments) of \(phase) did not go on")
        return
      }
      #expect(effects.isEmpty && restored.symbol == sitting.symbol)
      #expect(restored.attempt.answers == sitting.attempt.answers)
      #expect(restored.attempt.position == sitting.attempt.position)
      #expect(restored.attempt.marks == sitting.attempt.marks)
      guard case .stillThere = again.overlay else {
        Issue.record("nobody was asked whether somebody is there")
        return
      }
      let told = saved(goOn(&state))
      #expect(told == [state.savedQuiz])
      moments += 1
    }
    #expect(moments > 1)
  }

  @Test func lettersStayAsTheVisitorHadSetThem() throws {
    var state = atQuestions()
    state.look.textSize = .largest
    state.look.theme = .highDark
    let kept = try #require(state.savedQuiz)
    #expect(try afterPowerCut(kept).0.look == state.look)
    var old = kept
    old.look = nil
    #expect(try afterPowerCut(old).0.look == quizState().look)
  }

  @Test func leavingOrTimingOutForgetsItAfterItsResultIsStored() throws {
    var left = atQuestions()
    _ = goOn(&left)
    let effects = seen(&left, .command(.up))
    #expect(saved(effects) == [nil])
    var alone = atQuestions()
    _ = goOn(&alone)
    var all: [Effect] = []
    for _ in 0..<2000 { all += update(&alone, .ticked(60)) }
    #expect(alone.screen == .attract && saved(all) == [nil])
    #expect(all.contains { if case .store = $0 { true } else { false } })
  }

  @Test func anOldQuizIsStoredAsItIsAndNotOffered() throws {
    var state = atQuestions()
    _ = goOn(&state)
    let (again, effects) = try afterPowerCut(try #require(state.savedQuiz), isOld: true)
    #expect(again.screen == .attract && saved(effects) == [nil])
    #expect(effects.contains { if case .store = $0 { true } else { false } })
  }

  @Test func aQuizThatHasChangedSinceIsForgotten() throws {
    var state = atQuestions()
    _ = goOn(&state)
    var kept = try #require(state.savedQuiz)
    kept.version = "77"
    #expect(try afterPowerCut(kept).1 == [.saveQuiz(nil)])
    kept = try #require(state.savedQuiz)
    kept.given = [kept.given[0], kept.given[0], kept.given[0], kept.given[0], kept.given[0]]
    kept.given[0].options = ["no such option"]
    #expect(try afterPowerCut(kept).1 == [.saveQuiz(nil)])
  }
}

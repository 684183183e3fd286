import Content

extension KioskState {
  /// What the controls of the overlays do.
  mutating func activateInOverlay(_ control: Control) -> [Effect] {
    switch control {
    case .close, .stillHere, .leaveNo: overlay = nil
    case .language(let tag):
      visitor.language = tag
      overlay = nil
    case .languagePage(let page): open(.language(page: page))
    case .theme(let theme): look.theme = theme
    case .textSize(let size): look.textSize = size
    case .motion(let reduced): look.isMotionReduced = reduced
    case .classMeeting(let control): return answerLeavingClass(control)
    case .quiz(.countAgain): overlay = nil
    case .quiz(.countStands):
      overlay = nil
      return turnClass(.next, isSure: true)
    case .louder: return changeVolume(by: 10)
    case .quieter: return changeVolume(by: -10)
    case .mute: return toggleMute()
    case .leaveYes:
      show(.home)
      return [.note(.left), .clearSaved]
    default: break
    }
    return []
  }

  /// Louder also ends the silence of mute.
  mutating func changeVolume(by amount: Int) -> [Effect] {
    sound.volume = min(max(sound.volume + amount, 0), 100)
    if amount > 0 { sound.isMuted = false }
    return [.setVolume(sound.heard), .play(.tap)]
  }

  mutating func toggleMute() -> [Effect] {
    sound.isMuted.toggle()
    return [.setVolume(sound.heard)]
  }
}

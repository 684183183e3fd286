extension KioskState {
  /// The last page: once more, or home.
  mutating func activateAtFinish(_ control: Control) -> [Effect] {
    if control == .again { show(.check(page: 0)) }
    return []
  }
}

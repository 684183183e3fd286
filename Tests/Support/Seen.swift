import Kiosk

/// Applies `event` to a screen that somebody has looked at for a while, so that presses count.
@discardableResult
public func seen(_ state: inout KioskState, _ event: KioskEvent) -> [Effect] {
  state.settle()
  return update(&state, event)
}

import Kiosk

/// What `event` does when somebody has looked at the screen for a while.
func seen(_ state: inout KioskState, _ event: KioskEvent) -> [Effect] {
  state.settle()
  return update(&state, event)
}

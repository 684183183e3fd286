import App
import Content
import Kiosk
import Packages
import Reports
import Results

extension ScreenStager {
  /// The staff screens: with what is in the kiosk, and the packages of the settings' stick folder.
  ///
  /// `page` is the row that is opened, where one is.
  func showStaff(_ screen: ScreenName, page: Int, _ state: inout KioskState) throws {
    state.screen = .attract
    key(.staff, &state)
    switch screen {
    case .staffPIN: for digit in 1...3 { press(.digit(digit), &state) }
    case .staffLocked: handle(.pin(.wrong(wait: 15)), &state)
    case .staffFirstPIN: handle(.pin(.notSet), &state)
    case .staffNewPIN:
      handle(.pin(.notSet), &state)
      handle(.pinMade("483 920"), &state)
    default:
      handle(.pin(.open(wrongTries: screen == .staffLanguages ? 3 : 0)), &state)
      handle(.inventory(StaffInventory(library.store)), &state)
      try showPage(screen, row: page, &state)
    }
  }

  private func showPage(_ screen: ScreenName, row: Int, _ state: inout KioskState) throws {
    switch screen {
    case .staffTeach: press(.page(.teach), &state)
    case .staffLessons: press(.page(.lessons), &state)
    case .staffScreen:
      try hearReport(&state)
      press(.page(.screen), &state)
      turn(row, &state)
    case .staffTyping: showTyping(field: row, &state)
    case .staffReport, .staffSheet:
      try hearReport(&state)
      press(.page(.report), &state)
      turn(row, &state)
      if screen == .staffSheet { press(.openSheet, &state) }
    case .staffAbout: press(.page(.about), &state)
    case .staffKeys:
      press(.page(.keys), &state)
      handle(.key(StaffKey(name: "PageDown", command: .next)), &state)
    case .staffPlugin, .staffQuestion: try showPlugin(screen, row, &state)
    case .staffStick, .staffOffer, .staffUnverified, .staffWorking:
      try showStick(screen, row, &state)
    default: break
    }
  }

  /// The keyboard for the field of this number, after a few letters.
  private func showTyping(field: Int, _ state: inout KioskState) {
    press(.page(.screen), &state)
    let fields = StaffTextField.allCases
    let control = StaffControl.edit(fields[min(max(field, 0), fields.count - 1)])
    while !state.controls.contains(.staff(control)) { press(.later, &state) }
    press(control, &state)
    for character in "Poso 2" { _ = update(&state, .typed(character)) }
  }

  private func turn(_ page: Int, _ state: inout KioskState) {
    for _ in 0..<page { press(.later, &state) }
  }

  private func hearReport(_ state: inout KioskState) throws {
    if !library.settings.stickFolder.isEmpty {
      handle(.sticks([StaffStick(path: library.settings.stickFolder)]), &state)
    }
    do throws(RecordsFault) {
      handle(.report(try MonthReading(stateFolder: library.stateFolder).report(nil)), &state)
    } catch {
      throw Refusal(error.description)
    }
  }

  private func showPlugin(
    _ screen: ScreenName, _ row: Int, _ state: inout KioskState
  ) throws {
    let plugins = state.staff.inventory.plugins
    guard plugins.indices.contains(row) else { throw Refusal("there is no plugin \(row)") }
    press(.page(plugins[row].kind == "language" ? .languages : .lessons), &state)
    while !state.controls.contains(.staff(.plugin(plugins[row].id))) { press(.later, &state) }
    press(.plugin(plugins[row].id), &state)
    guard screen == .staffQuestion else { return }
    for control in [StaffControl.remove, .switchOff]
    where state.controls.contains(.staff(control)) && state.staffArea?.question == nil {
      press(control, &state)
    }
  }

  private func showStick(_ screen: ScreenName, _ row: Int, _ state: inout KioskState) throws {
    press(.page(.stick), &state)
    let folder = library.settings.stickFolder
    guard !folder.isEmpty else { return }
    handle(.sticks([StaffStick(path: folder)]), &state)
    handle(.offers(StaffOffer.all(on: folder, library.store)), &state)
    guard screen != .staffStick else { return }
    guard state.offer(row) != nil else { throw Refusal("there is no package \(row)") }
    while !state.controls.contains(.staff(.offer(row))) { press(.later, &state) }
    press(.offer(row), &state)
    if screen != .staffOffer { press(.install, &state) }
    guard screen == .staffWorking else { return }
    if state.staffArea?.question != nil { press(.yes, &state) }
    handle(.trying(done: 45, total: 199), &state)
  }

  private func press(_ control: StaffControl, _ state: inout KioskState) {
    state.settle()
    _ = update(&state, .pressed(.staff(control)))
  }

  private func handle(_ news: StaffNews, _ state: inout KioskState) {
    _ = update(&state, .staff(news))
  }
}

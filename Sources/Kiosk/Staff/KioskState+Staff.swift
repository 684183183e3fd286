import Content

extension KioskState {
  /// The staff screen that is shown, if any.
  public var staffScreen: StaffScreen? {
    if case .staff(let screen) = screen { return screen }
    return nil
  }

  /// Where the staff are, if they are signed in and inside.
  public var staffArea: StaffArea? {
    if case .area(let area)? = staffScreen { return area }
    return nil
  }

  /// Whether the hidden corner leads anywhere: where no family is in the middle of something.
  public var hasStaffCorner: Bool {
    guard overlay == nil else { return false }
    switch screen {
    case .attract, .language, .sessions, .who, .home, .callStaff: return true
    default: return false
    }
  }

  /// Whether every key shall be shown by its name instead of acting.
  public var showsKeyNames: Bool {
    staffArea?.page == .keys && overlay == nil && staffArea?.work == nil
  }

  /// Whether digit keys mean digits of the PIN.
  public var takesDigits: Bool {
    if case .pin? = staffScreen { return overlay == nil }
    return false
  }

  /// Whether nobody whom the kiosk knows vouches for the session, the quiz or the language that is
  /// shown.
  public var isUnverified: Bool {
    if case .quiz = screen, let quiz, content.unverifiedQuizzes.contains(quiz.id) { return true }
    let isSession = session.map { content.unverifiedSessions.contains($0.id) } ?? false
    return isSession || language.map { !$0.isVerified } ?? false
  }

  /// What can be touched on a staff screen, in the keyboard's order.
  func controls(of screen: StaffScreen) -> [Control] {
    switch screen {
    case .pin(let pad): controls(of: pad)
    case .firstPIN(nil): [.staff(.makePIN), .staff(.cancel), .globe]
    case .firstPIN: [.staff(.pinNoted)]
    case .area(let area): controls(of: area)
    }
  }

  private func controls(of pad: PINPad) -> [Control] {
    let leave: [Control] = [.staff(.cancel), .globe]
    guard !pad.isChecking, !pad.isLocked(at: now) else { return leave }
    return ((1...9).map { .digit($0) } + [StaffControl.erase, .digit(0), .enter]).map {
      Control.staff($0)
    } + leave
  }

  private func controls(of area: StaffArea) -> [Control] {
    guard area.work == nil else { return [] }
    if area.question != nil { return [.staff(.no), .staff(.yes)] }
    if let typing = area.typing { return controls(of: typing) }
    let tabs = StaffPage.allCases.map { Control.staff(.page($0)) }
    return tabs + [.staff(.logOut), .globe] + pageControls(of: area)
  }

  private func pageControls(of area: StaffArea) -> [Control] {
    if let detail = area.detail { return detailControls(detail) }
    switch area.page {
    case .teach: return [.staff(.demonstrate), .staff(.teachClass)]
    case .languages, .lessons:
      return listed(area).map { .staff(.plugin($0.id)) } + turns(area)
    case .stick: return stickControls(area)
    case .screen:
      return turns(area) + settingsControls(area)
    case .keys: return []
    case .report: return reportControls(area)
    case .about:
      return (staff.inventory.unread.isEmpty ? [] : [.staff(.dismissNotices)])
        + [.staff(.changePIN)]
    }
  }

  private func stickControls(_ area: StaffArea) -> [Control] {
    guard !staff.sticks.isEmpty else { return [] }
    let rows = offersShown(area).map { Control.staff(.offer($0)) }
    let copies: [Control] =
      mayCopy ? [.staff(.copyPackages), .staff(.copySetUp)] : []
    return rows + turns(area) + [.staff(.readAgain)] + copies
  }

  /// Whether the stick can be written on.
  public var mayCopy: Bool { staff.sticks.first.map { !$0.isReadOnly } ?? false }

  private func turns(_ area: StaffArea) -> [Control] {
    listPages(of: area) > 1 ? [.staff(.earlier), .staff(.later)] : []
  }

  private func detailControls(_ detail: StaffDetail) -> [Control] {
    switch detail {
    case .sheet: return sheetControls()
    case .plugin(let id):
      guard let plugin = staff.inventory.plugin(id) else { return [.staff(.back)] }
      return ([StaffControl.back] + plugin.controls).map { .staff($0) }
    case .offer(let index):
      let offer = staff.offers.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      return offer?.isInstallable == true ? [.staff(.back), .staff(.install)] : [.staff(.back)]
    }
  }

  /// The plugins on the page of the list that is shown.
  public func listed(_ area: StaffArea) -> [StaffPlugin] {
    Array(
      staff.inventory.plugins(on: area.page).dropFirst(area.listPage * StaffArea.rowsPerPage)
        .prefix(StaffArea.rowsPerPage))
  }

  /// Places of the packages on the page of the list that is shown.
  public func offersShown(_ area: StaffArea) -> [Int] {
    Array(
      (staff.offers ?? []).indices.dropFirst(area.listPage * StaffArea.rowsPerPage)
        .prefix(StaffArea.rowsPerPage))
  }

  /// Number of pages of the list.
  public func listPages(of area: StaffArea) -> Int {
    if area.page == .screen { return settingsPages }
    if area.page == .report { return 2 }
    let count =
      area.page == .stick
      ? staff.offers?.count ?? 0 : staff.inventory.plugins(on: area.page).count
    return max(1, (count + StaffArea.rowsPerPage - 1) / StaffArea.rowsPerPage)
  }

  /// When a staff screen changes by itself, if it does.
  var staffDeadline: Ticks? {
    switch staffScreen {
    case .pin(let pad):
      let end = lastInput + StaffKnowledge.padPatience
      guard let locked = pad.lockedUntil, locked > now else { return end }
      // The wait is told in whole seconds.
      let left = (locked - now).count % Ticks.perSecond
      return min(end, now + Ticks(left == 0 ? Ticks.perSecond : left))
    case .firstPIN(nil): return lastInput + StaffKnowledge.padPatience
    case .firstPIN: return lastInput + StaffKnowledge.firstPINPatience
    case .area(let area):
      guard area.work == nil else { return lastInput + StaffKnowledge.workLimit }
      return min(lastInput + StaffKnowledge.areaPatience, area.since + StaffKnowledge.areaLimit)
    case nil: return staff.cornerSince.map { $0 + StaffKnowledge.cornerLength }
    }
  }
}

extension StaffPlugin {
  /// What can be done with it.
  var controls: [StaffControl] {
    var controls: [StaffControl] = [isSwitchedOff || isSetAside ? .switchOn : .switchOff]
    if previousVersion != nil { controls.append(.rollBack) }
    if isInstalled { controls.append(.remove) }
    return controls
  }
}

import Content

extension KioskState {
  // MARK: The door

  /// A finger on the hidden corner: held for three seconds, it opens the door.
  mutating func pressCorner() -> [Effect] {
    guard hasStaffCorner else { return [] }
    staff.cornerSince = now
    return []
  }

  /// A short touch of the corner is a touch like any other; `nil`: no finger lay there.
  mutating func releaseCorner() -> [Effect]? {
    guard staff.cornerSince != nil else { return nil }
    staff.cornerSince = nil
    guard screen == .attract else { return [] }
    return touch(.wake)
  }

  /// Asks for the PIN before `errand`; whoever does not know it is back where this was wanted.
  mutating func openStaffDoor(for errand: StaffErrand.Kind) -> [Effect] {
    staff.errand = StaffErrand(kind: errand, from: screen)
    return openStaffDoor()
  }

  mutating func openStaffDoor() -> [Effect] {
    staff.cornerSince = nil
    show(.staff(.pin(PINPad())))
    lastInput = now
    return [.staff(.askPIN)]
  }

  /// Back to the public screens; nothing of what the staff saw is kept.
  mutating func leaveStaff() -> [Effect] {
    if let errand = staff.errand {
      staff.errand = nil
      show(errand.from)
      lastInput = now
      return []
    }
    let wasInside = staffArea != nil
    staff.offers = nil
    staff.reading = nil
    staff.inventory = StaffInventory()
    staff.report = nil
    staff.awaitedMonth = nil
    visitor = Visitor(language: defaultLanguage)
    look = Look(settings)
    sound = SoundLevel(volume: settings.volume, isMuted: false)
    show(content.isUsable ? .attract : .callStaff(content.problems))
    let note: [Effect] = wasInside ? [.note(.staffLeft)] : []
    return note + [.setVolume(settings.volume)]
  }

  // MARK: Time

  mutating func passInStaff() -> [Effect] {
    switch staffScreen {
    case nil:
      guard let since = staff.cornerSince, now - since >= StaffKnowledge.cornerLength else {
        return []
      }
      guard hasStaffCorner else {
        staff.cornerSince = nil
        return []
      }
      return openStaffDoor()
    case .area(let area):
      if area.work != nil {
        return now - lastInput >= StaffKnowledge.workLimit ? leaveStaff() : []
      }
      let isOver =
        now - lastInput >= StaffKnowledge.areaPatience
        || now - area.since >= StaffKnowledge.areaLimit
      return isOver ? leaveStaff() : []
    case .pin(let pad):
      // A wait is told until its end.
      let isWaiting = pad.isChecking || pad.isLocked(at: now)
      return !isWaiting && now - lastInput >= StaffKnowledge.padPatience ? leaveStaff() : []
    case .firstPIN(let pin):
      let timeout = pin == nil ? StaffKnowledge.padPatience : StaffKnowledge.firstPINPatience
      return now - lastInput >= timeout ? leaveStaff() : []
    }
  }

  // MARK: News

  /// Takes in what the world has to say to the staff.
  mutating func handle(_ news: StaffNews) -> [Effect] {
    switch news {
    case .pin(let answer): return handle(answer)
    case .pinMade(let pin):
      handle(pinMade: pin)
    case .sticks(let sticks): return handle(sticks: sticks)
    case .offers(let offers):
      guard staffArea != nil else { return [] }
      staff.offers = offers
      staff.reading = nil
      changeArea { area in
        if area.work == .reading { area.work = nil }
        if case .offer? = area.detail { area.detail = nil }
        // The places of the list mean other packages now.
        if area.question?.isAboutStick == true { area.question = nil }
      }
    case .reading(let progress):
      guard staffArea != nil else { return [] }
      staff.reading = progress
      // A full stick takes a while, and whoever waits for it is not gone.
      lastInput = now
    case .inventory(let inventory): handle(inventory)
    case .report(let report): handle(report)
    case .done(let message):
      guard staffArea != nil else { return [] }
      lastInput = now
      // A month that could not be read is not waited for.
      staff.awaitedMonth = nil
      changeArea { area in
        area.work = nil
        area.trial = nil
        area.question = nil
        area.message = message
      }
      return rereadStick()
    case .trying(let done, let total):
      guard staffArea?.work == .installing else { return [] }
      lastInput = now
      changeArea { $0.trial = Share(done, of: total) }
    case .key(let key):
      lastInput = now
      changeArea { $0.key = key }
    }
    return []
  }

  /// A new PIN is shown where one was asked for: at the door, or after the question inside.
  private mutating func handle(pinMade pin: String) {
    switch staffScreen {
    case .firstPIN: break
    case .area(let area) where area.work == .changing: break
    case .area, .pin, nil: return
    }
    show(.staff(.firstPIN(pin)))
    lastInput = now
  }

  private mutating func handle(_ inventory: StaffInventory) {
    guard let area = staffArea else { return }
    staff.inventory = inventory
    let read = staff.readConditions
    staff.inventory.conditions.removeAll { read.contains($0) }
    let pages = listPages(of: area)
    let unread = staff.inventory.unread
    changeArea { area in
      area.listPage = min(area.listPage, pages - 1)
      if case .plugin(let id)? = area.detail, inventory.plugin(id) == nil { area.detail = nil }
      guard area.message == nil, let notice = inventory.asideNotice ?? unread.first else { return }
      area.message = StaffMessage(notice, isWarning: true)
    }
  }

  private mutating func handle(sticks: [StaffStick]) -> [Effect] {
    let isNew = staff.sticks.isEmpty && !sticks.isEmpty
    let isOther = staff.sticks.first != sticks.first
    staff.sticks = sticks
    guard let area = staffArea, isOther else {
      // Whoever pushes a stick in wants the staff area.
      guard isNew, screen == .attract, now > .zero else { return [] }
      return openStaffDoor()
    }
    staff.offers = nil
    changeArea { area in
      if case .offer? = area.detail { area.detail = nil }
      if area.question?.isAboutStick == true { area.question = nil }
    }
    guard isNew, area.work == nil, area.question == nil, area.typing == nil else {
      return rereadStick()
    }
    changeArea { $0 = $0.at(.stick) }
    return rereadStick()
  }

  /// The stick's packages, as they are to the kiosk now.
  private mutating func rereadStick() -> [Effect] {
    guard staffArea != nil, let stick = staff.sticks.first else { return [] }
    return [.staff(.readStick(stick.path))]
  }

  private mutating func handle(_ answer: PINAnswer) -> [Effect] {
    guard case .pin(var pad)? = staffScreen else { return [] }
    pad.isChecking = false
    pad.digits = ""
    switch answer {
    case .open(let wrongTries):
      if let errand = staff.errand, wrongTries == 0 { return run(errand) }
      return enterArea(wrongTries)
    case .notSet:
      show(.staff(.firstPIN(nil)))
      return []
    case .wrong(let wait):
      pad.note = .words(.pinWrong)
      pad.lockedUntil = wait > 0 ? now + .seconds(wait) : nil
    case .wait(let wait): pad.lockedUntil = wait > 0 ? now + .seconds(wait) : nil
    case .fault(let sentence): pad.note = sentence
    }
    lastInput = now
    screen = .staff(.pin(pad))
    return []
  }

  private mutating func run(_ errand: StaffErrand) -> [Effect] {
    staff.errand = nil
    show(errand.from)
    lastInput = now
    switch errand.kind {
    case .demonstration: return beginDemonstration()
    case .classMeeting: return beginClass()
    case .classroom:
      show(.quiz(.classMenu))
      return []
    }
  }

  /// Into the area; wrong tries of others are told there, also to whoever came for something else.
  private mutating func enterArea(_ wrongTries: Int) -> [Effect] {
    let page: StaffPage =
      staff.errand != nil ? .teach : staff.sticks.isEmpty ? .languages : .stick
    staff.errand = nil
    var area = StaffArea(page: page, since: now)
    if wrongTries > 0 {
      area.message = StaffMessage(
        .words(.wrongTries, ["count": "\(wrongTries)"]), isWarning: true)
    }
    show(.staff(.area(area)))
    lastInput = now
    return [.note(.staffEntered), .staff(.takeStock), .staff(.readReport(nil))] + rereadStick()
  }

  mutating func changeArea(_ change: (inout StaffArea) -> Void) {
    guard case .area(var area)? = staffScreen else { return }
    change(&area)
    screen = .staff(.area(area))
  }
}

extension StaffArea {
  /// The same visit at the beginning of `page`.
  func at(_ page: StaffPage) -> StaffArea { StaffArea(page: page, since: since) }
}

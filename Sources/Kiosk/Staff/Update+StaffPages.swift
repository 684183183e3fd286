import Content

extension KioskState {
  // MARK: Touch

  mutating func activateInStaff(_ control: Control) -> [Effect] {
    switch control {
    case .staff(let control): return activate(staff: control)
    case .theme(let theme):
      settings.theme = theme
      look.theme = theme
      return keep("theme", theme.rawValue)
    case .textSize(let size):
      settings.textSize = size
      look.textSize = size
      return keep("text-size", size.rawValue)
    case .motion(let reduced):
      settings.isMotionReduced = reduced
      look.isMotionReduced = reduced
      return keep("motion", reduced ? "reduced" : "full")
    case .louder: return keepVolume(10)
    case .quieter: return keepVolume(-10)
    default: return []
    }
  }

  func keep(_ setting: String, _ value: String) -> [Effect] {
    [.staff(.keep(setting: setting, value: value))]
  }

  private mutating func keepVolume(_ amount: Int) -> [Effect] {
    let effects = changeVolume(by: amount)
    settings.volume = sound.volume
    return effects + keep("volume", "\(sound.volume)")
  }

  private mutating func activate(staff control: StaffControl) -> [Effect] {
    switch staffScreen {
    case .pin(let pad): return activate(control, on: pad)
    case .firstPIN: return activateInFirstPIN(control)
    case .area(let area): return activate(control, in: area)
    case nil: return []
    }
  }

  private mutating func activate(_ control: StaffControl, on pad: PINPad) -> [Effect] {
    var pad = pad
    var effects: [Effect] = []
    switch control {
    case .cancel: return leaveStaff()
    case .digit(let digit):
      if pad.digits.count < PINPad.limit { pad.digits += "\(digit)" }
      pad.note = nil
    case .erase: pad.digits = String(pad.digits.dropLast())
    case .enter:
      guard !pad.digits.isEmpty else { break }
      effects = [.staff(.tryPIN(pad.digits))]
      pad.digits = ""
      pad.note = nil
      pad.isChecking = true
    default: break
    }
    screen = .staff(.pin(pad))
    return effects
  }

  private mutating func activateInFirstPIN(_ control: StaffControl) -> [Effect] {
    switch control {
    case .makePIN: return [.staff(.makePIN)]
    case .cancel: return leaveStaff()
    case .pinNoted: return openStaffDoor()
    default: return []
    }
  }

  private mutating func activate(_ control: StaffControl, in area: StaffArea) -> [Effect] {
    if let effects = activateTyping(control) { return effects }
    changeArea { $0.message = nil }
    if let effects = activateOnReport(control) { return effects }
    switch control {
    case .logOut: return leaveStaff()
    case .page(let page): changeArea { $0 = $0.at(page) }
    case .earlier: turnList(-1)
    case .later: turnList(1)
    case .plugin(let id): changeArea { $0.detail = .plugin(id) }
    case .offer(let index): changeArea { $0.detail = .offer(index) }
    case .back: changeArea { $0.detail = nil }
    case .demonstrate: return beginDemonstration()
    case .teachClass: return beginClass()
    case .no: return area.question.map { declined($0) } ?? []
    case .yes: return area.question.map { confirmed($0) } ?? []
    case .dismissNotices:
      staff.readConditions += staff.inventory.conditions
      staff.inventory.conditions = []
      return [.staff(.dismissNotices(upTo: staff.inventory.noticeNumber))]
    case .readAgain: return readAgain()
    case .copyPackages, .copySetUp: return copy(control)
    case .lower(let setting): return change(setting, -1)
    case .raise(let setting): return change(setting, 1)
    case .lowerStep(let value, let id): return change(value, of: id, -1)
    case .raiseStep(let value, let id): return change(value, of: id, 1)
    case .ownStep(let value, let id): return takeBack(value, of: id)
    case .edit(let field):
      let text = settings[keyPath: field.path]
      changeArea { $0.typing = StaffTyping(field: field, text: text) }
    case .changePIN: changeArea { $0.question = .changePIN }
    default:
      switch area.detail {
      case .plugin(let id): return activate(control, plugin: id)
      case .offer(let index) where control == .install: return install(index)
      default: return []
      }
    }
    return []
  }

  private mutating func turnList(_ direction: Int) {
    guard let area = staffArea else { return }
    let pages = listPages(of: area)
    changeArea { $0.listPage = ($0.listPage + direction + pages) % pages }
  }

  private mutating func activate(_ control: StaffControl, plugin id: String) -> [Effect] {
    switch control {
    case .switchOn: return beginWork(.changing, .switchOn(id))
    case .switchOff: changeArea { $0.question = .switchOff(id: id) }
    case .rollBack: changeArea { $0.question = .rollBack(id: id) }
    case .remove: changeArea { $0.question = .remove(id: id) }
    default: break
    }
    return []
  }

  mutating func beginWork(_ work: StaffWork, _ order: StaffOrder) -> [Effect] {
    changeArea { area in
      area.work = work
      area.question = nil
    }
    return [.staff(order)]
  }

  private mutating func confirmed(_ question: StaffQuestion) -> [Effect] {
    switch question {
    case .remove(let id): return beginWork(.changing, .remove(id))
    case .rollBack(let id): return beginWork(.changing, .rollBack(id))
    case .switchOff(let id): return beginWork(.changing, .switchOff(id))
    case .changePIN: return beginWork(.changing, .changePIN)
    case .installAllTheSame(let index): return offer(index).map { beginInstalling($0) } ?? []
    case .trustKey(let index):
      guard let offer = offer(index) else { return [] }
      return beginWork(.changing, .trustKey(path: offer.path, seal: offer.seal))
    case .takeSetUp(var choice):
      if choice.isBegun, let part = choice.open.first { choice.taken.insert(part) }
      return goOn(choice)
    }
  }

  /// "No" leaves everything as it is; of a set-up only this part.
  private mutating func declined(_ question: StaffQuestion) -> [Effect] {
    guard case .takeSetUp(let choice) = question, choice.isBegun else {
      changeArea { $0.question = nil }
      return []
    }
    return goOn(choice)
  }

  /// Asks for the next part of a set-up, or takes over what was said yes to.
  private mutating func goOn(_ choice: SetUpChoice) -> [Effect] {
    guard let offer = offer(choice.index) else { return [] }
    var next = choice
    if next.isBegun { next.open = Array(next.open.dropFirst()) }
    next.isBegun = true
    guard next.open.isEmpty else {
      changeArea { $0.question = .takeSetUp(next) }
      return []
    }
    return beginWork(
      .installing, .installSetUp(path: offer.path, parts: next.taken, seal: offer.seal))
  }

  // MARK: Stick

  /// The package at this place of the list.
  public func offer(_ index: Int) -> StaffOffer? {
    staff.offers.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  private mutating func install(_ index: Int) -> [Effect] {
    guard let offer = offer(index) else { return [] }
    switch offer.state {
    case .new, .newer, .notTrusted:
      guard offer.isDoubtful else { return beginInstalling(offer) }
      changeArea { $0.question = .installAllTheSame(index) }
    case .setUp:
      changeArea { $0.question = .takeSetUp(SetUpChoice(index: index, open: offer.parts)) }
    case .key: changeArea { $0.question = .trustKey(index) }
    case .same, .older, .refused, .damaged: break
    }
    return []
  }

  private mutating func beginInstalling(_ offer: StaffOffer) -> [Effect] {
    beginWork(
      .installing,
      .install(
        path: offer.path, acceptsUnverified: offer.state == .notTrusted,
        acceptsSecond: offer.second != nil))
  }

  private mutating func readAgain() -> [Effect] {
    guard let stick = staff.sticks.first else { return [] }
    return beginWork(.reading, .readStick(stick.path))
  }

  private mutating func copy(_ control: StaffControl) -> [Effect] {
    guard let stick = staff.sticks.first, mayCopy else { return [] }
    return beginWork(
      .copying,
      control == .copySetUp ? .copySetUp(to: stick.path) : .copyPackages(to: stick.path))
  }

  // MARK: Keys

  /// Keys that mean something of their own here; `nil` for the others.
  mutating func handleInStaff(_ command: Command) -> [Effect]? {
    if typing != nil, focus == nil, command == .select { return activate(.staff(.keep)) }
    guard overlay == nil, case .pin? = staffScreen else { return nil }
    switch command {
    case .select where focus == nil: return activate(.staff(.enter))
    case .back: return activate(.staff(.erase))
    default: return nil
    }
  }

  /// One level up: out of a question, out of a detail, out of the area.
  mutating func goUpInStaff() -> [Effect] {
    for control in [StaffControl.no, .back, .cancel, .logOut]
    where controls.contains(.staff(control)) {
      return activate(.staff(control))
    }
    return []
  }
}

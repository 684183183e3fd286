import Content
import Kiosk
import TestSupport

extension SampleStates {
  /// Names of the staff screens.
  static let staffNames = [
    "staff-pin", "staff-wrong", "staff-locked", "staff-checking", "staff-first-pin",
    "staff-new-pin", "staff-languages", "staff-lessons", "staff-plugin", "staff-off",
    "staff-remove", "staff-roll-back", "staff-switch-off", "staff-stick", "staff-no-stick",
    "staff-empty-stick", "staff-offer", "staff-offer-refused", "staff-unverified",
    "staff-installing", "staff-installed", "staff-refused", "staff-screen", "staff-keys",
    "staff-key", "staff-about", "staff-notices", "staff-report", "staff-report-learning",
    "staff-report-few", "staff-report-empty", "staff-report-earlier", "staff-sheet",
    "staff-settings", "staff-printing",
    "staff-change-pin",
    "staff-teach", "staff-incomplete", "staff-key-offer", "staff-trust-key", "staff-set-up",
    "staff-set-up-keys", "staff-set-up-settings", "staff-reading",
    "staff-clinic", "staff-typing", "staff-typing-signs", "staff-typing-full",
    "staff-typing-phone", "staff-steps", "staff-steps-set", "staff-rounds",
  ]

  /// The staff screen of this name, reached by events as the staff would.
  func enterStaff(_ name: String, _ state: inout KioskState) {
    handle(.sticks(name == "staff-no-stick" ? [] : [StaffStick(path: "/media/stick")]), &state)
    if state.staffScreen == nil { _ = seen(&state, .command(.staff)) }
    if !showDoor(name, &state) {
      handle(.pin(.open(wrongTries: 0)), &state)
      handle(.inventory(inventory(hasNotices: name == "staff-notices")), &state)
      let hasOffers = name != "staff-empty-stick" && name != "staff-no-stick"
      handle(.offers(hasOffers ? SampleStates.offers : []), &state)
      handle(.report(SampleStates.report(name)), &state)
      showPage(name, &state)
      showSettings(name, &state)
    }
    state.screenSince = state.now - .seconds(2)
  }

  private func showDoor(_ name: String, _ state: inout KioskState) -> Bool {
    switch name {
    case "staff-pin": press(&state, .digit(1), .digit(2), .digit(3))
    case "staff-wrong": handle(.pin(.wrong(wait: 0)), &state)
    case "staff-locked": handle(.pin(.wrong(wait: 3600)), &state)
    case "staff-checking": press(&state, .digit(1), .enter)
    case "staff-first-pin": handle(.pin(.notSet), &state)
    case "staff-new-pin":
      handle(.pin(.notSet), &state)
      handle(.pinMade("483920"), &state)
    default: return false
    }
    return true
  }

  private func showPage(_ name: String, _ state: inout KioskState) {
    switch name {
    case "staff-languages": press(&state, .page(.languages))
    case "staff-lessons": press(&state, .page(.lessons))
    case "staff-no-stick": press(&state, .page(.stick))
    case "staff-plugin": press(&state, .page(.languages), .plugin("language.jv"))
    case "staff-off": press(&state, .page(.lessons), .plugin("quiz.old"))
    case "staff-remove": press(&state, .page(.languages), .plugin("language.jv"), .remove)
    case "staff-roll-back": press(&state, .page(.languages), .plugin("language.jv"), .rollBack)
    case "staff-switch-off": press(&state, .page(.languages), .plugin("language.jv"), .switchOff)
    case "staff-offer": press(&state, .offer(0))
    case "staff-offer-refused": press(&state, .offer(3))
    case "staff-unverified": press(&state, .offer(2), .install)
    case "staff-installing": press(&state, .offer(0), .install)
    case "staff-incomplete": press(&state, .later, .offer(6), .install)
    case "staff-key-offer": press(&state, .later, .offer(7))
    case "staff-trust-key": press(&state, .later, .offer(7), .install)
    case "staff-set-up": press(&state, .later, .offer(5), .install)
    case "staff-set-up-keys": press(&state, .later, .offer(5), .install, .yes)
    case "staff-set-up-settings": press(&state, .later, .offer(5), .install, .yes, .no)
    case "staff-reading":
      press(&state, .page(.stick), .readAgain)
      handle(.reading(StaffProgress(done: 12, total: 200)), &state)
    case "staff-installed":
      let values = ["name": "Bahasa Jawa", "version": "1.10.0"]
      handle(.done(StaffMessage(.words(.installed, values))), &state)
    case "staff-refused":
      handle(.done(StaffMessage(.words(.noteLastOne), isWarning: true)), &state)
    case "staff-screen": press(&state, .page(.screen))
    case "staff-keys", "staff-key":
      press(&state, .page(.keys))
      if name == "staff-key" {
        handle(.key(StaffKey(name: "Keypad Enter", command: .uncomfortable)), &state)
      }
    case "staff-about", "staff-notices": press(&state, .page(.about))
    case "staff-teach": press(&state, .page(.teach))
    case "staff-settings": press(&state, .page(.screen), .later)
    case _ where name.hasPrefix("staff-report"):
      state.hasPrinter = name != "staff-report-few"
      press(&state, .page(.report))
      if name == "staff-report-learning" || name == "staff-report-few" { press(&state, .later) }
    case "staff-sheet", "staff-printing":
      state.hasPrinter = true
      press(&state, .page(.report), .openSheet)
      if name == "staff-printing" { press(&state, .printSheet) }
    case "staff-change-pin": press(&state, .page(.about), .changePIN)
    default: break
    }
  }

  /// The pages of the settings about the clinic and the steps, and the keyboard.
  private func showSettings(_ name: String, _ state: inout KioskState) {
    switch name {
    case "staff-clinic", "staff-typing", "staff-typing-signs", "staff-typing-full",
      "staff-typing-phone":
      state.settings.clinicName = "Puskesmas Marawola"
      state.settings.hours = "Senin–Sabtu 08.00–14.00"
      press(&state, .page(.screen), .later, .later)
    case "staff-steps", "staff-steps-set": press(&state, .page(.screen), .later, .later, .later)
    case "staff-rounds": press(&state, .page(.screen), .earlier)
    default: break
    }
    switch name {
    case "staff-typing": press(&state, .edit(.name), .letter(" "))
    case "staff-typing-signs": press(&state, .edit(.hours), .signs)
    case "staff-typing-phone": press(&state, .edit(.phone), .letter("0"), .letter("8"))
    case "staff-typing-full":
      press(&state, .edit(.place), .capitals)
      for character in SampleStates.longPlace { _ = update(&state, .typed(character)) }
    case "staff-steps-set":
      guard let step = state.staffSteps.first?.step.id else { return }
      press(&state, .raiseStep(.seconds, step))
    default: break
    }
  }

  /// As long as a text of the settings can be.
  private static let longPlace =
    "Kecamatan Pamona Puselemba, Kabupaten Poso, Provinsi Sulawesi Tengah, 94663 (RI)"

  private func press(_ state: inout KioskState, _ controls: StaffControl...) {
    for control in controls {
      _ = seen(&state, .pressed(.staff(control)))
    }
  }

  private func handle(_ news: StaffNews, _ state: inout KioskState) {
    _ = update(&state, .staff(news))
  }

  private func inventory(hasNotices: Bool) -> StaffInventory {
    var inventory = StaffInventory()
    inventory.plugins = SampleStates.plugins
    inventory.keys = [
      StaffTrustedKey(
        name: "Dinas Kesehatan Kabupaten Poso", number: "bec4 6657 d413 965e 03ab 77c1"),
      StaffTrustedKey(
        name: "Poltekkes Palu", number: "0123 4567 89ab cdef 0011 2233", isRevoked: true),
    ]
    inventory.programVersion = "0.1.0"
    inventory.machine = "c1ae06d680329627"
    inventory.stateFolder = "/var/lib/tuntun"
    inventory.contentFolder = "/usr/share/tuntun"
    if hasNotices {
      inventory.notices = [
        .words(.noticeReplaced, ["name": "Bahasa Jawa", "version": "1.0.0"])
      ]
      inventory.noticeNumber = 1
    }
    return inventory
  }

  private static let plugins = [
    StaffPlugin(
      id: "language.id", kind: "language", names: ["id": "Bahasa Indonesia", "en": "Indonesian"],
      version: "1.0.0"),
    StaffPlugin(
      id: "language.en", kind: "language", names: ["id": "Bahasa Inggris", "en": "English"],
      version: "1.0.0"),
    StaffPlugin(
      id: "language.jv", kind: "language", names: ["id": "Bahasa Jawa", "en": "Javanese"],
      version: "1.10.0", isInstalled: true, previousVersion: "1.9.12",
      publisher: "Dinas Kesehatan Kabupaten Poso"),
    StaffPlugin(
      id: "language.bug", kind: "language", names: ["id": "Bahasa Bugis", "en": "Buginese"],
      version: "0.9.0", isVerified: false, isInstalled: true),
    StaffPlugin(
      id: "language.su", kind: "language", names: ["id": "Bahasa Sunda"], version: "1.0.0",
      isEnabled: false, isInstalled: true,
      reason: .words(.reasonContentLine, ["file": "strings.po", "line": "12"])),
    StaffPlugin(
      id: "quiz.old", kind: "quiz", names: ["id": "Kuis lama"], version: "1.0.0",
      isEnabled: false, isSwitchedOff: true),
  ]

  private static var offers: [StaffOffer] {
    var new = StaffOffer(path: "/media/stick/language.mdr-1.0.0.tuntun", state: .newer)
    (new.id, new.name, new.version) = ("language.mdr", "Bahasa Madura", "1.10.0")
    (new.texts, new.voicePercent) = (StaffOffer.Texts(translated: 958, total: 958), 83)
    new.installedVersion = "1.9.12"
    new.language = "Bhâsa Madhurâ (mad)"
    new.publisher = "Dinas Kesehatan Kabupaten Poso"
    var same = new
    (same.state, same.name, same.id) = (.same, "Bahasa Jawa", "language.jv")
    var unsigned = new
    (unsigned.state, unsigned.name, unsigned.publisher) = (.notTrusted, "Bahasa Toraja", "")
    unsigned.reason = .words(.noteUnknownKey)
    var damaged = StaffOffer(path: "/media/stick/TUNTUN/bahasa.tuntun", state: .damaged)
    damaged.reason = .words(.noteHalf)
    var older = same
    (older.state, older.reason) = (.older, .words(.noteOlder))
    return [new, same, unsigned, damaged, older] + [
      SampleStates.setUp, SampleStates.incomplete, SampleStates.key,
    ]
  }

  private static var setUp: StaffOffer {
    var setUp = StaffOffer(path: "/media/stick/kiosk-c1ae06d6.kiosk", state: .setUp)
    setUp.parts = SetUpPart.allCases
    setUp.keys = [publisher, other]
    return setUp
  }

  /// A language with few texts, beside one that is here.
  private static var incomplete: StaffOffer {
    var offer = StaffOffer(path: "/media/stick/jv.tuntun", state: .new)
    (offer.id, offer.name, offer.version) = ("language.jv.poso", "Bahasa Jawa Poso", "0.1.0")
    (offer.language, offer.publisher) = ("Basa Jawa (jv)", "Poltekkes Palu")
    (offer.texts, offer.voicePercent) = (StaffOffer.Texts(translated: 0, total: 958), 12)
    offer.second = "Bahasa Jawa"
    return offer
  }

  private static var key: StaffOffer {
    var offer = StaffOffer(path: "/media/stick/dinas.pub", state: .key)
    (offer.name, offer.keys) = (publisher.owner, [publisher])
    return offer
  }

  private static let publisher = StaffKeyOffer(
    owner: "Dinas Kesehatan Kabupaten Poso", fingerprint: "3f2a 91bc 0d4e 77aa 12cd 9e01",
    kinds: ["language", "quiz"], ids: ["language.jv", "quiz.poso-*"], replacesShipped: true,
    hasNamesake: true)

  private static let other = StaffKeyOffer(
    owner: "Poltekkes Palu", fingerprint: "0123 4567 89ab cdef 0011 2233", kinds: ["session"])
}

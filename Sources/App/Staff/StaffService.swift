import Content
import Dispatch
import Foundation
import Kiosk
import Packages
import Platform
import Plugins
import Reports
import Results
import Storage
import Synchronization

/// Does what the staff order, on a thread of its own, and keeps the answers until the main loop
/// fetches them: the window never stands still while a PIN is looked at or a package is installed.
final class StaffService: Sendable {
  /// What the main loop must take in, in this order.
  enum Item: Sendable {
    case news(StaffNews)
    /// The plugins, after something about them has changed.
    case registry(Registry)
    /// The sheet that a family asked for lies in the printer's queue, or could not be printed.
    case sheetPrinted(Bool)
  }

  private let store: PackageStore
  private let pin: StaffPIN
  private let papers: PaperOrders
  private let watch: StickWatch
  private let inbox = Mutex<[Item]>([])
  private let queue = DispatchQueue(label: "staff", qos: .userInitiated)

  /// A desk for the kiosk of `store`; `stickFolder` is looked at as if it were a stick.
  init(store: PackageStore, papers: PaperOrders, stickFolder: String) {
    self.store = store
    self.papers = papers
    pin = StaffPIN(stateFolder: store.stateFolder)
    watch = StickWatch(folder: stickFolder)
  }

  // MARK: The main loop's side

  /// Takes an order; the answer comes later.
  func take(_ order: StaffOrder) { queue.async { [self] in carryOut(order) } }

  /// Prints a sheet for a family; the answer comes later.
  func print(_ sheet: SheetRequest) {
    queue.async { [self] in put(.sheetPrinted(papers.printForFamily(sheet))) }
  }

  /// The sticks that are in when the kiosk starts; those that come and go later are news.
  func watchSticks() -> StaffNews {
    let now = watch.sticks
    watch.start { [self] sticks in tell(.sticks(Self.shown(sticks))) }
    return .sticks(Self.shown(now))
  }

  /// Whether something waits to be fetched.
  var hasNews: Bool { inbox.withLock { !$0.isEmpty } }

  /// Everything that waits, oldest first.
  func fetch() -> [Item] {
    inbox.withLock { items in
      defer { items = [] }
      return items
    }
  }

  private func tell(_ news: StaffNews) { put(.news(news)) }

  private func put(_ item: Item) {
    inbox.withLock { $0.append(item) }
    Loop.wake()
  }

  private static func shown(_ sticks: [Stick]) -> [StaffStick] {
    sticks.map { StaffStick(path: $0.path, isReadOnly: $0.isReadOnly) }
  }

  // MARK: Orders

  private func carryOut(_ order: StaffOrder) {
    switch order {
    case .askPIN: tell(.pin(asked()))
    case .tryPIN(let digits): tell(.pin(tried(digits)))
    case .makePIN: makePIN()
    case .changePIN: changePIN()
    case .takeStock: tell(.inventory(StaffInventory(store)))
    case .readStick(let path): readStick(path)
    case .keep(let setting, let value): keep(setting, value)
    case .dismissNotices(let number): dismissNotices(number)
    case .readReport(let month): readReport(month)
    case .copyReport, .printReport, .copySheet, .printSheet:
      if let message = papers.carryOut(order) { tell(.done(message)) }
    default: change(order)
    }
  }

  private func readStick(_ path: String) {
    let offers = StaffOffer.all(on: path, store) { self.tell(.reading($0)) }
    tell(.offers(offers))
  }

  /// Orders about packages: what came of it, and then how everything is now.
  private func change(_ order: StaffOrder) {
    let message: StaffMessage
    do throws(PackageRefusal) {
      message = try PackageOrders(store: watched).carryOut(order)
    } catch {
      Console.note(error.sentence)
      let sentence = StaffSentence(error, toStick: order.writesOnStick)
      message = StaffMessage(sentence, isWarning: true)
    }
    if !order.writesOnStick { put(.registry(store.registry())) }
    tell(.inventory(StaffInventory(store)))
    tell(.done(message))
  }

  /// The store, whose trials tell the staff how far they have come.
  private var watched: PackageStore {
    var store = store
    let trial = Trial(
      contentFolder: store.contentRoot, stateFolder: store.stateFolder,
      progress: { [self] done, total in tell(.trying(done: done, total: total)) })
    store.trial = { path throws(PackageRefusal) in try trial.run(path) }
    return store
  }

  private func keep(_ setting: String, _ value: String?) {
    let path = "\(store.stateFolder)/\(SettingsFile.name)"
    let file = DurableFile(path: path)
    do {
      let old = file.read(limit: SettingsFile.sizeLimit)
      guard old != nil || access(path, F_OK) != 0 else {
        throw Refusal("\(path) cannot be read")
      }
      try file.write(SettingsText.setting(setting, to: value, in: old ?? ""))
    } catch {
      Console.note("\(error)")
      tell(
        .done(StaffMessage(.words(.notKept, ["reason": "\(error)"]), isWarning: true)))
    }
  }

  private func readReport(_ month: CalendarMonth?) {
    do throws(RecordsFault) {
      tell(.report(try MonthReading(stateFolder: store.stateFolder).report(month)))
    } catch {
      Console.note(error.description)
      tell(.done(StaffMessage(StaffSentence(error), isWarning: true)))
    }
  }

  private func dismissNotices(_ number: Int) {
    do throws(RecordsFault) {
      try store.ledger.dismissNotices(upTo: number)
      tell(.inventory(StaffInventory(store)))
      tell(.done(StaffMessage(.words(.noticesRead))))
    } catch {
      tell(.done(StaffMessage(StaffSentence(error), isWarning: true)))
    }
  }

  // MARK: PIN

  private func asked() -> PINAnswer {
    do throws(RecordsFault) {
      return try pin.isSet(.staff) ? .wait(try pin.wait(for: .staff)) : .notSet
    } catch {
      return .fault(StaffSentence(error))
    }
  }

  private func tried(_ digits: String) -> PINAnswer {
    do throws(RecordsFault) {
      switch try pin.attempt(digits, for: .staff) {
      case .open(let wrongTries): return .open(wrongTries: wrongTries)
      case .wrong(let wait): return .wrong(wait: wait)
      case .locked(let wait): return .wait(wait)
      case .notSet: return .notSet
      }
    } catch {
      Console.note(error.description)
      return .fault(StaffSentence(error))
    }
  }

  /// The first PIN and no other: whoever touches twice must not get a second one.
  private func makePIN() {
    do throws(RecordsFault) {
      guard try !pin.isSet(.staff) else { return }
      tell(.pinMade(try pin.generate(.staff)))
    } catch {
      Console.note("The PIN could not be made: \(error)")
    }
  }

  private func changePIN() {
    do throws(RecordsFault) {
      tell(.pinMade(try pin.generate(.staff)))
    } catch {
      Console.note("The PIN could not be changed: \(error)")
      tell(.done(StaffMessage(StaffSentence(error), isWarning: true)))
    }
  }
}

extension StaffOrder {
  /// Whether it writes on the stick and changes nothing in the kiosk.
  var writesOnStick: Bool {
    switch self {
    case .copyPackages, .copySetUp, .copyReport, .copySheet: true
    default: false
    }
  }
}

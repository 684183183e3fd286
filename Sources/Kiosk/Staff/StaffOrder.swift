/// What the staff area asks of the world; each is answered by ``StaffNews``.
public enum StaffOrder: Equatable, Sendable {
  /// Is there a PIN, and must one wait?
  case askPIN
  case tryPIN(String)
  /// Make the first PIN.
  case makePIN
  /// Make a new PIN in the place of the one that was just entered.
  case changePIN
  case takeStock
  case readStick(String)
  /// Install a package; the staff were asked about what is accepted.
  case install(path: String, acceptsUnverified: Bool, acceptsSecond: Bool)
  /// Take over the packages of another kiosk, and these parts of its set-up.
  case installSetUp(path: String, parts: Set<SetUpPart>, seal: String)
  /// Trust the key in a file on the stick, as it was shown.
  case trustKey(path: String, seal: String)
  case switchOn(String), switchOff(String), rollBack(String), remove(String)
  case copyPackages(to: String)
  case copySetUp(to: String)
  /// Write one line of `settings.conf`; `nil` takes the line out.
  case keep(setting: String, value: String?)
  case dismissNotices(upTo: Int)
  /// The figures of a month; `nil`: of this one.
  case readReport(CalendarMonth?)
  /// Write a month's report in all its forms on the stick.
  case copyReport(CalendarMonth, to: String)
  case printReport(CalendarMonth)
  /// Write the family's sheet on the stick.
  case copySheet(SheetRequest, to: String)
  case printSheet(SheetRequest)
}

/// What the staff area is told.
public enum StaffNews: Equatable, Sendable {
  case pin(PINAnswer)
  case pinMade(String)
  /// Sticks came or went.
  case sticks([StaffStick])
  case offers([StaffOffer])
  /// The stick is being read.
  case reading(StaffProgress)
  case inventory(StaffInventory)
  /// The figures of a month.
  case report(StaffReport)
  /// So many pictures and screens of a package have been drawn, of so many, before it is installed.
  case trying(done: Int, total: Int)
  /// The work is over.
  case done(StaffMessage)
  /// A key was pressed on the page of the remote.
  case key(StaffKey)
}

/// What came of asking for or trying the PIN.
public enum PINAnswer: Equatable, Sendable {
  /// Right; so many wrong ones were tried since the last right one.
  case open(wrongTries: Int)
  /// Wrong; so many seconds must pass before the next try.
  case wrong(wait: Int)
  /// So many seconds are left until a try is allowed; 0: now.
  case wait(Int)
  /// There is no PIN yet.
  case notSet
  /// It could not be looked at.
  case fault(StaffSentence)
}

/// What the kiosk keeps on the disk.
///
/// Today this is the progress of a practice (``ProgressFile``), so that a power cut costs a family at
/// most five seconds. Anonymous results in SQLite join here. Nothing in this module can hold a name.
enum Records {}

/// Every word of the staff area: translated by language plugins under `staff/NAME`.
public enum StaffText: String, CaseIterable, Equatable, Sendable {
  case teach, demonstrate, demonstrateText, teachClass, teachClassText, goOnWithClass
  case report, languages, lessons, stick, screen, keys, about, logOut, enterPIN, pinHint, erase
  case enter
  case cancel, checkingPIN, pinWrong, waitMinutes, waitSeconds, wrongTries, noPIN, noPINText
  case makePIN, newPIN, newPINText, pinNoted, inUse, switchedOff, notUsed, cameWith, signedBy
  case notVerified, nothingListed, version, keptVersion, switchOn, switchOff, rollBack, remove
  case askRemove, askRemoveText, askRollBack, askRollBackText, askSwitchOff, askSwitchOffText
  case askUnverified, askUnverifiedText, no, yesRemove, yesRollBack, yesSwitchOff, yesInstall
  case noStick, noStickText, readingStick, installing, changing, copying, emptyStick, readAgain
  case copyPackages, copySetUp, install, offerNew, offerNewer, offerSame, offerOlder
  case offerNotTrusted, offerRefused, offerDamaged, offerSetUp, installedVersion, textCount
  case voicePercent, noPublisher, installed, updated, same, setUpTaken, setUpPartly, removed
  case rolledBack, isOn, isOff, copied, copiedSetUp, nothingToCopy, noticesRead, notKept
  case noteUnsigned, noteUnknownKey, noteChanged, noteHalf, noteContent, noteOlder, noteOldKey
  case noteSameVersion, noteWrongKind, noteShipped, noteWouldReplace, noteForbidden, noteSpace
  case noteStickSpace, noteDisk, noteStick, noteBusy, noteRecords, noteGone, noteNothingKept
  case noteKeptDamaged, noteLastOne, pressAKey, keyDoes, keyDoesNothing, volume, program
  case machine, stateFolder, contentFolder, trustedKey, revokedKey, noKeys, noticesHeading
  case copyReport, printReport, openSheet, copySheet, printSheet, printing
  case reportCopied, sheetCopied, paperSent, paperRefused, paperNotMade, readingReport
  case emptyMonth, emptyMonthText, visitsAMonth, visitsOfMonth, weakestStep, allDone
  case whoCame, nextClass, noNextClass, settingIdle, settingFinish, settingPause, settingLeadIn
  case settingDelimiter, delimiterComma, delimiterSemicolon, settingSeconds, settingMinutes
  case clinicSettings, compliance, fewNote
  case dismissNotices, reasonContent, reasonContentLine, reasonPackageIsUsed, reasonShippedIsUsed
  case reasonTwice, noticeReplaced, noticeRemoved, changePIN, askChangePIN
  case askChangePINText, yesChangePIN, noticeRecordsRepaired, noticeRecordsBegun
  case noticeRecordsGone, noticeDiskFull
  case noteNotReplacing, noteOtherPublisher, noteSecond, noteNewerKiosk, noteKey, reasonNewerKiosk
  case askAllTheSame, askAllTheSameGap, askAllTheSameSecond, readingCount
  case offerKey, addKey, keyMay, keyOnly, keyReplaces, keyNamesake, keyRevokes, fingerprint
  case kindLanguage, kindSession, kindQuiz, askKey, askKeyText, yesKey, keyTaken
  case askSetUp, askSetUpText, askSetUpSettings, askSetUpSettingsText, askSetUpKeys
  case askSetUpButtons, askSetUpButtonsText, askSetUpReporting, askSetUpReportingText, yesTake
  case clinicName, clinicPlace, clinicPhone, clinicHours, notFilled, keepText, space, eraseLetter
  case textFull, clinicTimes, stepSeconds, stepRounds, settingRounds, ownValue
  case asideStops, asideStuck, asideStarts, asideMany, tryAgain, trying, noteDrawing

  /// The key under which languages translate this text.
  public var key: String { "staff/\(rawValue)" }

  /// The Indonesian text, with named placeholders in braces.
  public var source: String {
    switch self {
    case .teach: "Mengajar"
    case .demonstrate: "Demonstrasi"
    case .demonstrateText: "Tunjukkan pijat langkah demi langkah."
    case .teachClass: "Kelas"
    case .teachClassText: "Hitung yang hadir, kuis bersama, demonstrasi, lalu keluarga mencoba."
    case .goOnWithClass: "Teruskan kelas tadi"
    case .report: "Laporan"
    case .languages: "Bahasa"
    case .lessons: "Kuis dan pijat"
    case .stick: "USB"
    case .screen: "Pengaturan"
    case .keys: "Tes tombol"
    case .about: "Tentang"
    case .logOut: "Keluar"
    case .enterPIN: "Masukkan PIN petugas"
    case .pinHint: "Minta PIN kepada kepala Puskesmas."
    case .erase: "Hapus angka"
    case .enter: "Masuk"
    case .cancel: "Batal"
    case .checkingPIN: "Memeriksa PIN …"
    case .pinWrong: "PIN salah. Coba lagi."
    case .waitMinutes: "Terlalu banyak PIN salah. Coba lagi dalam {minutes} menit {seconds} detik."
    case .waitSeconds: "Terlalu banyak PIN salah. Coba lagi dalam {seconds} detik."
    case .wrongTries: "PIN salah dicoba {count} kali sejak Anda terakhir masuk."
    case .noPIN: "Kiosk ini belum punya PIN"
    case .noPINText: "Buat PIN sekarang. Siapkan kertas: PIN hanya tampil satu kali."
    case .makePIN: "Buat PIN"
    case .newPIN: "PIN petugas"
    case .newPINText: "Tulis PIN ini dan simpan di tempat aman. PIN tidak akan tampil lagi."
    case .pinNoted: "Sudah ditulis"
    case .inUse: "Dipakai"
    case .switchedOff: "Dimatikan petugas"
    case .notUsed: "Tidak dipakai: {reason}"
    case .cameWith: "Bawaan kiosk"
    case .signedBy: "Dari {name}"
    case .notVerified: "Pembuatnya tidak dikenal"
    case .nothingListed: "Belum ada."
    case .version: "Versi {version}"
    case .keptVersion: "Versi {version} masih disimpan."
    case .switchOn: "Nyalakan"
    case .switchOff: "Matikan"
    case .rollBack: "Ke versi {version}"
    case .remove: "Hapus"
    case .askRemove: "Hapus {name}?"
    case .askRemoveText: "{name} hilang dari layar. Untuk memakainya lagi, pasang dari USB."
    case .askRollBack: "Kembali ke versi {version}?"
    case .askRollBackText: "{name} memakai versi lama. Versi sekarang tetap disimpan."
    case .askSwitchOff: "Matikan {name}?"
    case .askSwitchOffText: "{name} tidak tampil di layar sampai dinyalakan lagi."
    case .askUnverified: "Pasang tanpa jaminan?"
    case .askUnverifiedText:
      "Tidak ada yang menjamin isi {name}. Bisa salah atau berbahaya. Layar akan "
        + "menulis: Pembuatnya tidak dikenal."
    case .no: "Tidak"
    case .yesRemove: "Ya, hapus"
    case .yesRollBack: "Ya, kembali"
    case .yesSwitchOff: "Ya, matikan"
    case .yesInstall: "Ya, pasang"
    case .noStick: "Tidak ada USB"
    case .noStickText: "Colokkan USB. Isinya tampil di sini."
    case .readingStick: "Membaca USB …"
    case .installing: "Memasang … Jangan cabut USB."
    case .changing: "Sebentar …"
    case .copying: "Menyalin … Jangan cabut USB."
    case .emptyStick: "Tidak ada paket di USB ini. Paket bernama seperti bahasa.tuntun."
    case .readAgain: "Baca lagi"
    case .copyPackages: "Salin paket ke USB"
    case .copySetUp: "Salin semua ke USB"
    case .install: "Pasang"
    case .offerNew: "Baru"
    case .offerNewer: "Lebih baru"
    case .offerSame: "Sudah terpasang"
    case .offerOlder: "Lebih lama"
    case .offerNotTrusted: "Pembuatnya tidak dikenal"
    case .offerRefused: "Tidak bisa dipasang"
    case .offerDamaged: "Rusak"
    case .offerSetUp: "Isi kiosk lain"
    case .installedVersion: "Terpasang: versi {version}"
    case .textCount: "Teks {count} dari {total}"
    case .voicePercent: "Suara {percent} %"
    case .noPublisher: "Pembuat paket tidak dikenal"
    case .installed: "{name} versi {version} terpasang. USB boleh dicabut."
    case .updated: "{name} sekarang versi {version}. USB boleh dicabut."
    case .same: "{name} versi {version} sudah terpasang."
    case .setUpTaken:
      "Isi dari kiosk lain sudah terpasang. Cabut USB, lalu nyalakan ulang kiosk ini."
    case .setUpPartly: "Sebagian tidak terpasang: {reason}"
    case .removed: "{name} sudah dihapus."
    case .rolledBack: "{name} sekarang memakai versi {version}."
    case .isOn: "{name} sudah dinyalakan."
    case .isOff: "{name} sudah dimatikan."
    case .copied: "{count} paket disalin. USB boleh dicabut."
    case .copiedSetUp: "Semua disalin ke {file}. USB boleh dicabut."
    case .nothingToCopy: "Belum ada paket yang dipasang, jadi tidak ada yang disalin."
    case .noticesRead: "Pemberitahuan sudah dibaca."
    case .notKept: "Pilihan ini hanya berlaku sampai kiosk dimatikan: {reason}"
    case .noteUnsigned: "Tidak ada yang menandatangani paket ini. Minta paket bertanda tangan."
    case .noteUnknownKey: "Pembuat paket ini tidak dikenal kiosk. Minta admin menambah kuncinya."
    case .noteChanged: "Paket ini berubah atau rusak. Minta salinan baru."
    case .noteHalf: "Berkas ini bukan paket utuh. Salin lagi ke USB."
    case .noteContent: "Isi paket salah. Minta paket yang sudah diperbaiki."
    case .noteOlder: "Kiosk ini sudah punya yang lebih baru. Minta versi baru."
    case .noteOldKey: "Kunci paket ini tidak berlaku lagi. Minta paket baru."
    case .noteSameVersion: "Ada paket lain dengan versi yang sama. Minta versi yang lebih tinggi."
    case .noteWrongKind: "Penanda tangan ini tidak boleh membuat paket seperti ini. Tanya admin."
    case .noteShipped: "Bawaan kiosk hanya bisa diganti paket bertanda tangan."
    case .noteWouldReplace:
      "Yang terpasang ada jaminannya, paket ini tidak. Hapus dulu yang terpasang."
    case .noteForbidden: "Puskesmas ini melarang paket tanpa jaminan. Minta paket bertanda tangan."
    case .noteSpace: "Tempat tidak cukup. Hapus paket yang tidak dipakai."
    case .noteStickSpace: "USB penuh. Hapus berkas di USB atau pakai USB lain."
    case .noteDisk: "Disk tidak bisa ditulis. Panggil admin."
    case .noteStick: "USB tidak bisa ditulis atau sudah dicabut. Coba USB lain."
    case .noteBusy: "Kiosk sedang menyimpan. Coba lagi sebentar."
    case .noteRecords: "Catatan kiosk rusak. Panggil admin."
    case .noteGone: "Paket ini sudah tidak ada. Buka lagi halaman ini."
    case .noteNothingKept: "Tidak ada versi lama yang disimpan."
    case .noteKeptDamaged: "Versi lama rusak, jadi versi sekarang tetap dipakai."
    case .noteLastOne:
      "Ini yang terakhir dan kiosk memerlukannya. Pasang atau nyalakan yang lain dulu."
    case .pressAKey: "Tekan tombol di remote"
    case .keyDoes: "Gunanya: {command}"
    case .keyDoesNothing: "Tombol ini belum ada gunanya."
    case .volume: "Suara"
    case .program: "Program {version}"
    case .machine: "Kiosk {id}"
    case .stateFolder: "Data: {folder}"
    case .contentFolder: "Isi: {folder}"
    case .trustedKey: "Kunci {number}: {name}"
    case .revokedKey: "Kunci {number}: {name} (tidak berlaku)"
    case .noKeys: "Belum ada kunci pembuat paket."
    case .noticesHeading: "Pemberitahuan"
    case .dismissNotices: "Sudah dibaca"
    case .copyReport: "Laporan ke USB"
    case .printReport: "Cetak laporan"
    case .openSheet: "Lembar keluarga"
    case .copySheet: "Lembar ke USB"
    case .printSheet: "Cetak lembar"
    case .printing: "Sedang dikirim ke printer …"
    case .reportCopied: "Laporan tersimpan di {folder}. USB boleh dicabut."
    case .sheetCopied: "Lembar tersimpan: {file}. USB boleh dicabut."
    case .paperSent: "Sedang dicetak."
    case .paperRefused: "Printer tidak menerima: {reason}"
    case .paperNotMade: "Laporan atau lembar belum jadi: {reason}"
    case .readingReport: "Membaca catatan …"
    case .emptyMonth: "Belum ada catatan di bulan ini"
    case .emptyMonthText: "Kalau ada keluarga yang belajar, angkanya tampil di sini."
    case .visitsAMonth: "Kunjungan per bulan"
    case .visitsOfMonth: "kunjungan bulan ini"
    case .weakestStep: "Paling sering terlewat: {steps}"
    case .allDone: "Semua langkah selalu dikerjakan."
    case .whoCame: "Yang datang"
    case .nextClass: "Kelas berikutnya"
    case .noNextClass: "Belum ada tanggal"
    case .settingIdle: "Tanya “Masih di sini?” sesudah"
    case .settingFinish: "Layar selesai tampil selama"
    case .settingPause: "Jeda disimpan selama"
    case .settingLeadIn: "Waktu bersiap"
    case .settingDelimiter: "Pemisah kolom CSV"
    case .delimiterComma: "koma ,"
    case .delimiterSemicolon: "titik koma ;"
    case .settingSeconds: "{count} detik"
    case .settingMinutes: "{count} menit"
    case .clinicSettings: "Puskesmas"
    case .clinicTimes: "Waktu dan kelas"
    case .clinicName: "Nama Puskesmas"
    case .clinicPlace: "Tempat"
    case .clinicPhone: "Nomor telepon"
    case .clinicHours: "Jam buka"
    case .notFilled: "Belum diisi"
    case .keepText: "Simpan"
    case .space: "Spasi"
    case .eraseLetter: "Hapus"
    case .textFull: "Paling banyak {count} huruf"
    case .stepSeconds: "Detik tiap langkah"
    case .stepRounds: "Putaran tiap langkah"
    case .settingRounds: "{count} putaran"
    case .ownValue: "Bawaan: {value}"
    case .compliance: "Kepatuhan langkah"
    case .fewNote: "Kurang dari {count}: hanya jumlah, tanpa persen."
    case .reasonContent: "isi {file} salah. Minta yang sudah diperbaiki."
    case .reasonContentLine: "isi {file} salah di baris {line}. Minta yang sudah diperbaiki."
    case .reasonPackageIsUsed: "paket terpasang dengan nama yang sama yang dipakai."
    case .reasonShippedIsUsed: "bawaan kiosk yang dipakai."
    case .reasonTwice: "ada dua dengan nama yang sama. Hapus salah satunya."
    case .noticeReplaced: "{name} rusak. Versi {version} yang disimpan dipakai lagi."
    case .noticeRemoved: "{name} rusak dan tidak dipakai. Pasang lagi dari USB."
    case .asideStops:
      "{name} dimatikan sementara, karena kiosk dua kali berhenti saat {name} dipakai."
    case .asideStuck: "{name} dimatikan sementara, karena kiosk macet saat {name} dipakai."
    case .asideStarts:
      "{name} dimatikan sementara, karena kiosk gagal menyala sejak {name} dipasang."
    case .asideMany: "{count} paket dimatikan sementara, karena kiosk berhenti berkali-kali."
    case .tryAgain: "Coba lagi"
    case .noteDrawing:
      "Gambar atau layar paket ini terlalu berat untuk kiosk. Minta paket yang sudah diperbaiki."
    case .trying: "Mencoba gambar {done} dari {total}"
    case .noticeRecordsRepaired:
      "Catatan hasil rusak dan sudah diperbaiki. Berkas lama disimpan di {folder}; jangan dihapus."
    case .noticeRecordsBegun:
      "Catatan hasil rusak dan tidak bisa diselamatkan. Catatan baru dimulai. "
        + "Berkas lama disimpan di {folder}; jangan dihapus."
    case .noticeRecordsGone: "Catatan hasil hilang. Catatan dari cadangan dipakai lagi."
    case .noticeDiskFull:
      "Disk kiosk penuh. Catatan masih disimpan di ruang cadangan. Hapus yang tidak dipakai."
    case .changePIN: "Ganti PIN"
    case .askChangePIN: "Ganti PIN petugas?"
    case .askChangePINText:
      "PIN lama tidak berlaku lagi. Siapkan kertas: PIN baru hanya tampil satu kali."
    case .yesChangePIN: "Ya, ganti"
    case .noteNotReplacing: "Pembuat paket ini tidak boleh mengganti bawaan kiosk. Tanya admin."
    case .noteOtherPublisher: "Yang terpasang dari pembuat lain. Hapus dulu yang terpasang."
    case .noteSecond: "Bahasa ini sudah ada. Paket ini hanya mengisi yang belum ada."
    case .noteNewerKiosk: "Paket ini perlu kiosk yang lebih baru. Minta admin memperbarui kiosk."
    case .noteKey: "Kunci ini tidak bisa dipakai. Minta kunci lain kepada pembuat paket."
    case .reasonNewerKiosk: "perlu kiosk yang lebih baru. Minta admin memperbarui kiosk."
    case .askAllTheSame: "Tetap pasang {name}?"
    case .askAllTheSameGap:
      "Baru {count} dari {total} teks diterjemahkan. Sisanya tampil dalam bahasa lain."
    case .askAllTheSameSecond:
      "{name} sudah dipakai untuk bahasa ini. Paket ini hanya mengisi yang belum ada."
    case .readingCount: "Membaca USB … {count} dari {total}"
    case .offerKey: "Kunci pembuat paket"
    case .addKey: "Percayai kunci"
    case .keyMay: "Boleh menandatangani: {kinds}"
    case .keyOnly: "Hanya: {ids}"
    case .keyReplaces: "Boleh mengganti bawaan kiosk."
    case .keyNamesake: "Awas: kiosk ini sudah punya kunci lain dari {name}."
    case .keyRevokes: "Kunci ini tidak berlaku lagi. Paketnya akan ditolak."
    case .fingerprint: "Nomor kunci: {number}"
    case .kindLanguage: "bahasa"
    case .kindSession: "pijat"
    case .kindQuiz: "kuis"
    case .askKey: "Percayai kunci {name}?"
    case .askKeyText: "Telepon pembuatnya. Nomor kunci harus sama persis."
    case .yesKey: "Ya, percaya"
    case .keyTaken: "Kunci {name} tersimpan. USB boleh dicabut."
    case .askSetUp: "Pasang isi kiosk lain?"
    case .askSetUpText: "Paketnya dipasang di sini. Yang lain ditanyakan satu per satu."
    case .askSetUpSettings: "Pakai pengaturannya juga?"
    case .askSetUpSettingsText: "Nama Puskesmas, telepon, waktu, dan tampilan di kiosk ini diganti."
    case .askSetUpKeys: "Percayai kuncinya juga?"
    case .askSetUpButtons: "Pakai tugas tombolnya juga?"
    case .askSetUpButtonsText: "Tugas tombol remote, pedal, dan keyboard di kiosk ini diganti."
    case .askSetUpReporting: "Pakai peta DHIS2 juga?"
    case .askSetUpReportingText: "Kode angka laporan untuk dinas di kiosk ini diganti."
    case .yesTake: "Ya, pakai"
    }
  }
}

/// Every word of the program's own on the public screens: one catalogue, translated by language
/// plugins under `ui/NAME`. Words of the content live with the content.
public enum UIText: String, CaseIterable, Sendable {
  case touchToBegin, chooseLanguage, chooseSession, morePages
  case back, next, close, again
  case practise, cardOf
  case watch, tapWhatHolds, callMidwife
  case unreviewed, reviewedBy
  case chooseHow, start
  case noneOfThese, stopHeading, understood
  case stepOf, minutesLeft, secondsLeft, roundOf, getIntoPlace, nextStep, whenReady
  case pause, paused, resume, repeatStep, babyCries, uncomfortable, leave
  case pausedAfterGap, leaveQuestion, leaveText, lastStep
  case locked, holdToUnlock, holdLonger
  case oncePerStroke
  case stepsDone, homeAgain
  case takeHome, photographCode, photographText, printSheet, sheetWaiting, sheetSent, sheetFailed
  case sheetIsCut
  case stillThere, stillThereText, stillHere
  case powerCut, powerCutText, startOver, continueFromStep
  case display, textSize, theme, motion
  case themeNormal, themeDark, themeHighLight, themeHighDark
  case sizeSmall, sizeNormal, sizeLarge, sizeLargest, fromThreeMetres
  case motionFull, motionReduced
  case sound, soundOn, soundOff
  case callStaff, callStaffText
  case mistaken, midwifeAllowed, wellAgain
  case source, help, helpHeading
  case sources, sourceGuideline, sourceProcedure, sourceStudy, sourceArticle, sourceHealth
  case sourceGeneral, sourceCare, sourceDesign, languageWord
  case quiz, quizOffer, quizOfferText, quizAccept, quizDecline, quizPractice, quizPracticeText
  case quizBefore, quizBeforeText, quizAfter, quizAfterText, quizCheck, quizCheckText, quizClass
  case quizClassText, quizRemembered, takeSymbol, takeSymbolAgain, symbolText, symbolAgainText,
    withoutSymbol
  case questionOf, chooseOne, chooseSeveral, tapInOrder, touchPlace, giveAnswer, passQuestion
  case tryAgain, answerRight, answerExplained, quizThanks, quizThanksText, resultBoth, resultOnce
  case scoreOf, resultGood, resultFair, resultAgain, gainOf, gainLow, gainMedium, gainHigh
  case gainUndefined, stored, storing, notStored, showStep, markWell, markHelp, markNot
  case lookAgain, classWhen, handsUp, hands, showBars
  case demonstration, frozen, advancing, looping, jumpTo, whatIsThis, oneWindow, oneWindowWhy
  case elapsedOf, onTime, behindPlan, aheadOfPlan
  case whiteWord, freezeWord, loopWord, autoWord, repeatWord, frameBackWord, frameNextWord
  case evidenceWord, jumpWord, classWord, eraseWord, goWord
  case slowWord, spotlightWord, labelsWord, overviewWord, notesWord, blackWord, leaveWord
  case pointWord, zoomWord
  case familiesSee, thisStep, thisTime, lastTime
  case timesInOverview

  /// The key under which languages translate this text.
  public var key: String { "ui/\(rawValue)" }

  /// The Indonesian text, with named placeholders in braces.
  public var source: String {
    switch self {
    case .touchToBegin: "Sentuh untuk mulai"
    case .chooseLanguage: "Pilih bahasa"
    case .chooseSession: "Mau belajar apa?"
    case .morePages: "Lainnya"
    case .back: "Kembali"
    case .next: "Lanjut"
    case .close: "Tutup"
    case .again: "Ulangi"
    case .practise: "Praktik sekarang"
    case .cardOf: "{number} dari {count}"
    case .watch: "Lihat caranya"
    case .tapWhatHolds: "Sentuh gambar yang sesuai keadaan ibu"
    case .callMidwife: "Telepon bidan: {phone}"
    case .unreviewed: "Isi belum diperiksa bidan"
    case .reviewedBy: "Diperiksa {name}, {date}"
    case .chooseHow: "Pilih caranya"
    case .start: "Mulai"
    case .noneOfThese: "Tidak ada"
    case .stopHeading: "Jangan dipijat sekarang"
    case .understood: "Mengerti"
    case .stepOf: "Langkah {number} dari {count}"
    case .minutesLeft: "{minutes} menit lagi"
    case .secondsLeft: "{seconds} detik lagi"
    case .roundOf: "Putaran {number} dari {count}"
    case .getIntoPlace: "Bersiap"
    case .nextStep: "Berikutnya"
    case .whenReady: "Kalau sudah siap"
    case .pause: "Jeda"
    case .paused: "Jeda"
    case .resume: "Teruskan"
    case .repeatStep: "Ulangi langkah"
    case .babyCries: "Bayi menangis"
    case .uncomfortable: "Ibu tidak nyaman"
    case .leave: "Berhenti"
    case .pausedAfterGap: "Layar sempat mati. Lihat keadaan ibu dulu, lalu teruskan."
    case .leaveQuestion: "Berhenti sekarang?"
    case .leaveText: "Boleh berhenti kapan saja. Pijat bisa diulang lain waktu."
    case .lastStep: "Langkah terakhir"
    case .locked: "Layar terkunci"
    case .holdToUnlock: "Tahan tombolnya dua detik"
    case .holdLonger: "Tahan terus"
    case .oncePerStroke: "Ikuti iramanya"
    case .stepsDone: "{count} langkah sudah dilakukan"
    case .homeAgain: "Ke awal"
    case .takeHome: "Bawa pulang"
    case .photographCode: "Foto kode ini dengan HP"
    case .photographText: "Langkah pijat tampil sebagai tulisan di HP. Tanpa internet."
    case .printSheet: "Cetak lembar"
    case .sheetWaiting: "Sedang dikirim ke printer …"
    case .sheetSent: "Lembar sedang dicetak."
    case .sheetFailed: "Belum bisa dicetak. Foto kode ini, atau minta bidan."
    case .sheetIsCut: "Kode ini hanya memuat yang terpenting."
    case .stillThere: "Masih di sini?"
    case .stillThereText: "Layar kembali ke awal dalam {seconds} detik."
    case .stillHere: "Masih di sini"
    case .powerCut: "Teruskan pijat tadi?"
    case .powerCutText: "Tadi berhenti di langkah {number}: {title}."
    case .startOver: "Mulai dari awal"
    case .continueFromStep: "Teruskan langkah {number}"
    case .display: "Tampilan"
    case .textSize: "Besar huruf"
    case .theme: "Warna"
    case .motion: "Gerak"
    case .themeNormal: "Biasa"
    case .themeDark: "Gelap"
    case .themeHighLight: "Terang, kontras tinggi"
    case .themeHighDark: "Gelap, kontras tinggi"
    case .sizeSmall: "Kecil"
    case .sizeNormal: "Biasa"
    case .sizeLarge: "Besar"
    case .sizeLargest: "Terbesar"
    case .fromThreeMetres: "Dari 3 meter"
    case .motionFull: "Biasa"
    case .motionReduced: "Sedikit gerak"
    case .sound: "Suara"
    case .soundOn: "Suara nyala"
    case .soundOff: "Suara mati"
    case .callStaff: "Panggil petugas"
    case .callStaffText: "Layar ini belum bisa dipakai. Petugas bisa membantu."
    case .mistaken: "Salah sentuh"
    case .midwifeAllowed: "Bidan bilang boleh hari ini"
    case .wellAgain: "Ibu sudah nyaman: teruskan"
    case .source: "Sumber: {names}"
    case .sources: "Sumber"
    case .sourceGuideline: "Pedoman"
    case .sourceProcedure: "SOP"
    case .sourceStudy: "Penelitian"
    case .sourceArticle: "Artikel"
    case .sourceHealth: "Sumber kesehatan"
    case .sourceGeneral: "Halaman umum, lemah"
    case .sourceCare: "Demi hati-hati, tanpa sumber"
    case .sourceDesign: "Pilihan penyusun"
    case .languageWord: "Bahasa"
    case .help: "Bantuan"
    case .helpHeading: "Tombol"
    case .quiz: "Kuis"
    case .quizOffer: "Praktik sekarang, atau jawab pertanyaan dulu?"
    case .quizOfferText: "{count} pertanyaan bergambar, tanpa nama. Boleh tidak ikut."
    case .quizAccept: "Jawab pertanyaan dulu"
    case .quizDecline: "Langsung praktik pijat"
    case .quizPractice: "Latihan kuis"
    case .quizPracticeText: "Coba lagi sampai ingat"
    case .quizBefore: "Sebelum belajar"
    case .quizBeforeText: "Sudah tahu apa saja?"
    case .quizAfter: "Sesudah belajar"
    case .quizAfterText: "Sekarang sudah tahu apa saja?"
    case .quizCheck: "Kuis ulang (sebulan kemudian)"
    case .quizCheckText: "Beberapa pertanyaan dan langkah"
    case .quizClass: "Kuis bersama"
    case .quizClassText: "Satu layar, angkat tangan"
    case .quizRemembered: "Apa yang masih diingat?"
    case .takeSymbol: "Pilih gambar untuk keluarga ini"
    case .takeSymbolAgain: "Sentuh gambar keluarga yang dulu"
    case .symbolText: "Gambar ini pengganti nama keluarga. Tolong diingat."
    case .symbolAgainText: "Belum punya gambar? Sentuh satu yang baru, atau lanjut tanpa gambar."
    case .withoutSymbol: "Tanpa gambar"
    case .questionOf: "Pertanyaan {number} dari {count}"
    case .chooseOne: "Pilih satu"
    case .chooseSeveral: "Boleh pilih beberapa"
    case .tapInOrder: "Sentuh berurutan"
    case .touchPlace: "Sentuh tempatnya di gambar"
    case .giveAnswer: "Ini jawaban kami"
    case .passQuestion: "Belum tahu"
    case .tryAgain: "Coba lagi"
    case .answerRight: "Betul"
    case .answerExplained: "Yang dianjurkan"
    case .quizThanks: "Terima kasih!"
    case .quizThanksText: "Jawaban ini membantu bidan mengajar. Sekarang waktunya belajar."
    case .resultBoth: "Sebelum dan sesudah"
    case .resultOnce: "Yang sudah diketahui"
    case .scoreOf: "{count} dari {total} ({share})"
    case .resultGood: "Banyak yang sudah diketahui."
    case .resultFair: "Sudah cukup banyak yang diketahui."
    case .resultAgain: "Bisa dilihat lagi kapan saja."
    case .gainOf: "Sekarang tahu {share} dari yang tadi belum"
    case .gainLow: "sedikit"
    case .gainMedium: "sedang"
    case .gainHigh: "banyak"
    case .gainUndefined: "Sebelumnya semua sudah diketahui."
    case .stored: "Tersimpan"
    case .storing: "Menyimpan"
    case .notStored: "Belum tersimpan, nanti dicoba lagi"
    case .showStep: "Tunjukkan langkah ini. Ibu hamil: pakai boneka atau bantal."
    case .markWell: "Bisa sendiri"
    case .markHelp: "Dengan bantuan"
    case .markNot: "Belum"
    case .lookAgain: "Lihat sekali lagi"
    case .classWhen: "Sebelum atau sesudah belajar?"
    case .handsUp: "Angkat tangan, lalu hitung"
    case .hands: "{count} tangan"
    case .showBars: "Lihat hasilnya"
    case .demonstration: "Demonstrasi"
    case .frozen: "Ditahan"
    case .advancing: "Otomatis"
    case .looping: "Berulang"
    case .jumpTo: "Ke langkah {number}"
    case .oneWindow: "Satu jendela"
    case .oneWindowWhy:
      "Kiosk ini tidak bisa mengatur layar kedua. Demonstrasi tetap di satu jendela."
    case .whatIsThis: "Apa ini?"
    case .elapsedOf: "{elapsed} dari {planned}"
    case .onTime: "Sesuai rencana"
    case .behindPlan: "{time} lebih lama"
    case .aheadOfPlan: "{time} lebih cepat"
    case .whiteWord: "Putih"
    case .freezeWord: "Tahan"
    case .loopWord: "Berulang"
    case .autoWord: "Otomatis"
    case .repeatWord: "Ulangi"
    case .frameBackWord: "−1 gambar"
    case .frameNextWord: "+1 gambar"
    case .evidenceWord: "Bukti"
    case .jumpWord: "Nomor"
    case .classWord: "Kelas"
    case .eraseWord: "Hapus angka"
    case .goWord: "Buka"
    case .slowWord: "Pelan"
    case .spotlightWord: "Sorot"
    case .labelsWord: "Nama"
    case .overviewWord: "Semua"
    case .notesWord: "Catatan"
    case .blackWord: "Hitam"
    case .leaveWord: "Keluar"
    case .pointWord: "Tunjuk"
    case .zoomWord: "Perbesar"
    case .familiesSee: "Layar keluarga"
    case .thisStep: "Langkah ini {elapsed} dari {planned}"
    case .thisTime: "Ini {time}"
    case .lastTime: "Terakhir {time}"
    case .timesInOverview: "Waktu tiap langkah ada di Semua"
    }
  }
}

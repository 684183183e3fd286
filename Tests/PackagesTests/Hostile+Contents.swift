import Foundation

@testable import Packages

extension Hostile {
  /// The files themselves are not what they should be.
  static func contents() -> [Hostile] {
    pictures() + drawings() + sounds() + words()
  }

  private static func pictures() -> [Hostile] {
    let png = Sample.png(width: 8, height: 8)
    let flag = "pictures/flag.png"
    return [
      with("png: 65535 by 65535", .picture, flag, Sample.png(width: 65535, height: 65535)),
      with("png: too wide", .picture, flag, Sample.png(width: 4097, height: 1)),
      with("png: too high", .picture, flag, Sample.png(width: 1, height: 4097)),
      with("png: no width", .picture, flag, Sample.png(width: 0, height: 8)),
      with("png: two thousand million", .picture, flag, Sample.png(width: 0x7FFF_FFFF, height: 1)),
      with("png: cut off", .picture, flag, Array(png.dropLast(9))),
      with("png: empty", .picture, flag, []), with("png: a program", .picture, flag, elf),
      with("png: a JPEG", .picture, flag, [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9]),
      with("png: something behind", .picture, flag, png + elf),
    ]
  }

  private static let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 2, count: 200)

  private static func drawings() -> [Hostile] {
    let bodies: [(String, String)] = [
      ("script", "<script>alert(1)</script>"), ("large script", "<SCRIPT>alert(1)</SCRIPT>"),
      ("foreign object", "<foreignObject><p/></foreignObject>"), ("frame", "<iframe/>"),
      ("link to code", "<a href=\"javascript:alert(1)\"><path/></a>"),
      ("picture from the network", "<image href=\"http://example.org/a.png\"/>"),
      ("picture from the network 2", "<image xlink:href=\"https://example.org/a.png\"/>"),
      ("picture from the disk", "<image href=\"file:///etc/passwd\"/>"),
      ("style from elsewhere", "<style>@import 'a.css';</style>"),
      ("paint from elsewhere", "<rect fill=\"url(http://example.org/a)\"/>"),
    ]
    let heads: [(String, String)] = [
      ("entity", "<!DOCTYPE svg [<!ENTITY a \"b\">]>"),
      ("entities that grow", "<!DOCTYPE s [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]>"),
      ("outer entity", "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"),
      ("document type", "<!DOCTYPE svg>"),
    ]
    let leaf = "pictures/leaf.svg"
    let inside = bodies.map { name, body in
      with(
        "svg: \(name)", .picture, leaf,
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(body)</svg>".utf8))
    }
    let before = heads.map { name, head in
      with(
        "svg: \(name)", .picture, leaf,
        Array("\(head)<svg xmlns=\"http://www.w3.org/2000/svg\"/><svg></svg>".utf8))
    }
    return inside + before + [
      with("svg: empty", .picture, leaf, []),
      with("svg: cut off", .picture, leaf, Array("<svg>".utf8)),
      with("svg: a program", .picture, leaf, elf),
      with("svg: not UTF-8", .picture, leaf, Array("<svg>".utf8) + [0xFF] + Array("</svg>".utf8)),
    ]
  }

  private static func sounds() -> [Hostile] {
    let wav = "voice/ui/touchToBegin.wav"
    let ogg = "voice/ui/touchToBegin.ogg"
    return [
      with("wav: empty", .sound, wav, []),
      with("wav: cut off", .sound, wav, Array(Sample.wav.prefix(30))),
      with("wav: a program", .sound, wav, elf),
      with("wav: an ogg", .sound, wav, Array("OggS\0".utf8) + elf),
      with("ogg: empty", .sound, ogg, []), with("ogg: a program", .sound, ogg, elf),
      with("ogg: a wav", .sound, ogg, Sample.wav),
      with("opus: a program", .sound, "voice/ui/touchToBegin.opus", elf),
    ]
  }

  private static func words() -> [Hostile] {
    let po = "strings.po"
    func text(_ name: String, _ text: String) -> Hostile {
      with("po: \(name)", .content, po, Array(text.utf8))
    }
    return [
      text("empty", ""), text("no PO", "Halo\n"),
      with("po: UTF-16", .content, po, [0xFF, 0xFE] + Sample.strings.utf8.flatMap { [$0, 0] }),
      text("another charset", Sample.strings.replacing("charset=UTF-8", with: "charset=GB18030")),
      with("po: a program", .content, po, elf),
    ]
  }
}

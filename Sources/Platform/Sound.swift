import CSDL2
import CSDL2Mixer
import Drawing
import Foundation

/// Short cues and recorded voice.
///
/// Everything happens on a queue of its own: opening a sound card may take a tenth of a second, and
/// no picture waits for it. The card is opened for the first sound and closed after some silence,
/// since an open one wakes the processor all the time. Where there is no card, there is silence.
public final class Sound: @unchecked Sendable {
  /// Seconds of silence after which the card is closed.
  private static let timeout = 20.0

  private let queue = DispatchQueue(label: "sound")
  private let report: @Sendable (String) -> Void
  // All below belongs to the queue.
  private var mixer = TuntunMixer()
  private var isLoaded = false
  private var isOpen = false
  private var hasFailed = false
  private var reported: Set<String> = []
  private var chunks: [String: UnsafeMutablePointer<Mix_Chunk>?] = [:]
  private var order: [String] = []
  private var volume = 1.0
  private var turn = 0

  /// Sound that tells `report`, on its own queue and once each, what is missing or broken.
  public init(report: @escaping @Sendable (String) -> Void = { _ in }) { self.report = report }

  deinit {
    if isOpen { close() }
  }

  /// Plays the file at `path` (WAV, Ogg Vorbis, Opus) from its start.
  public func play(_ path: String) {
    queue.async { [self] in
      guard volume > 0, open(), let chunk = chunk(path) else { return }
      _ = mixer.play(-1, chunk, 0, -1)
      closeAfterSilence()
    }
  }

  /// Sets the loudness of all sounds, 0…1.
  public func setVolume(_ share: Double) {
    queue.async { [self] in
      volume = min(max(share, 0), 1)
      if isOpen { applyVolume() }
    }
  }

  private func open() -> Bool {
    if isOpen { return true }
    if hasFailed { return false }
    if !isLoaded {
      isLoaded = tuntun_mixer_load(&mixer) != 0
      if !isLoaded { return fail("SDL_mixer is not installed") }
    }
    if SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 {
      if mixer.open(48000, UInt16(AUDIO_S16LSB), 2, 2048, nil, 0) == 0 {
        isOpen = true
        applyVolume()
        return true
      }
      SDL_QuitSubSystem(SDL_INIT_AUDIO)
    }
    return fail(String(cString: SDL_GetError()))
  }

  private func fail(_ reason: String) -> Bool {
    hasFailed = true
    report("There is no sound: \(reason).")
    return false
  }

  private func close() {
    _ = mixer.halt(-1)
    for case let chunk? in chunks.values { mixer.release(chunk) }
    chunks.removeAll()
    order.removeAll()
    mixer.close()
    SDL_QuitSubSystem(SDL_INIT_AUDIO)
    isOpen = false
  }

  private func applyVolume() {
    _ = mixer.volume(
      -1, Int32(bounding: (volume * Double(MIX_MAX_VOLUME)).rounded(), to: 0...MIX_MAX_VOLUME))
  }

  /// The sound in the file at `path`; a dozen are kept.
  private func chunk(_ path: String) -> UnsafeMutablePointer<Mix_Chunk>? {
    if let known = chunks[path] { return known }
    let chunk = mixer.load(SDL_RWFromFile(path, "rb"), 1)
    if chunk == nil, reported.insert(path).inserted {
      report("The sound \(path) cannot be played: \(String(cString: SDL_GetError())).")
    }
    chunks[path] = .some(chunk)
    order.append(path)
    if order.count > 12, let oldest = chunks.removeValue(forKey: order.removeFirst()) {
      if let oldest { mixer.release(oldest) }
    }
    return chunk
  }

  private func closeAfterSilence() {
    turn += 1
    let asked = turn
    queue.asyncAfter(deadline: .now() + Sound.timeout) { [weak self] in
      guard let self, isOpen, turn == asked else { return }
      if mixer.playing(-1) > 0 { closeAfterSilence() } else { close() }
    }
  }
}

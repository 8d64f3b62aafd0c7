const HEADER_BYTES = 44

/**
 * 8-bit unsigned mono samples as a WAV file in memory, which every player reads. `sampleRate` is per second.
 *
 * The header is eleven fields of a fixed form; a library would be larger than what it writes. Text is written letter by
 * letter, because WeChat's JavaScript has no TextEncoder.
 */
export function wavFile(samples: Uint8Array, sampleRate: number): ArrayBuffer {
  const padding = samples.length % 2
  const file = new ArrayBuffer(HEADER_BYTES + samples.length + padding)
  const view = new DataView(file)
  const text = (at: number, letters: string) => {
    for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i))
  }
  text(0, 'RIFF')
  view.setUint32(4, file.byteLength - 8, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true) // length of the format that follows
  view.setUint16(20, 1, true) // plain samples, not compressed
  view.setUint16(22, 1, true) // channels
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate, true) // bytes per second
  view.setUint16(32, 1, true) // bytes per sample
  view.setUint16(34, 8, true) // bits per sample
  text(36, 'data')
  view.setUint32(40, samples.length, true)
  new Uint8Array(file).set(samples, HEADER_BYTES)
  return file
}

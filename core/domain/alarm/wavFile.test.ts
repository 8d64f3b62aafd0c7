import { wavFile } from './wavFile'

const header = (file: ArrayBuffer) => Buffer.from(file).subarray(0, 44)

test('a WAV file says its rate, its size and that its samples are 8-bit mono', () => {
  const bytes = header(wavFile(new Uint8Array(8000).fill(128), 8000))
  expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
  expect(bytes.toString('latin1', 36, 40)).toBe('data')
  expect([bytes.readUInt32LE(4), bytes.readUInt32LE(40)]).toEqual([36 + 8000, 8000])
  expect([bytes.readUInt16LE(20), bytes.readUInt16LE(22), bytes.readUInt16LE(34)]).toEqual([1, 1, 8])
  expect([bytes.readUInt32LE(24), bytes.readUInt32LE(28), bytes.readUInt16LE(32)]).toEqual([8000, 8000, 1])
})

test('the samples follow unchanged, and an odd number of them is padded by one byte', () => {
  const file = wavFile(Uint8Array.from([1, 2, 3]), 8000)
  expect([...new Uint8Array(file, 44)]).toEqual([1, 2, 3, 0])
  expect(header(file).readUInt32LE(40)).toBe(3)
  expect(header(file).readUInt32LE(4)).toBe(40)
})

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flipped } from '../../test/fixtures/wire/storeFolder'
import { Inventory } from './inventory'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const path = join(folder, 'inventory')
const numberPath = join(folder, 'inventory-acknowledged')
afterAll(() => rmSync(folder, { recursive: true }))

async function written(): Promise<Inventory> {
  for (const file of [path, numberPath]) rmSync(file, { force: true })
  const inventory = new Inventory(path)
  inventory.set(['a', 'b'])
  await inventory.add('包/c d')
  await inventory.remove('a')
  await inventory.add('b')
  return inventory
}

/** What an inventory of each of these contents is found to be, once each. */
function readings(contents: readonly Buffer[]): unknown[] {
  const found = contents.map((content) => {
    writeFileSync(path, content)
    try {
      return JSON.stringify(new Inventory(path).read())
    } catch (error) {
      return (error as Error).name
    }
  })
  return [...new Set(found)]
}

describe('the inventory of the stored files', () => {
  it('says which there have to be, and which of them is not', async () => {
    const inventory = await written()
    expect(new Inventory(path).read()).toEqual(['b', '包/c d'])
    expect(inventory.firstMissing(['x', '包/c d', 'b'])).toBeUndefined()
    expect(inventory.firstMissing(['b'])).toBe('包/c d')
    expect(new Inventory(join(folder, 'none')).read()).toBeUndefined()
  })

  it('takes no notice of what a killed process wrote of a line, and writes over it', async () => {
    const inventory = await written()
    appendFileSync(path, '1234')
    expect(new Inventory(path).read()).toEqual(['b', '包/c d'])
    await inventory.add('e')
    expect(new Inventory(path).read()).toEqual(['b', '包/c d', 'e'])
  })

  it('is damaged, whichever bit of it was turned over', async () => {
    await written()
    const content = readFileSync(path)
    expect(readings(flipped(content, [...content.keys()]))).toEqual(['Damaged'])
  })

  it('is damaged wherever it was cut short, also after it was written anew', async () => {
    const inventory = await written()
    const content = readFileSync(path)
    expect(readings([...content.keys()].map((length) => content.subarray(0, length)))).toEqual(['Damaged'])
    writeFileSync(path, content)
    inventory.set(['b', 'e', 'f'])
    const anew = readFileSync(path)
    expect(readings([anew])).toEqual(['["b","e","f"]'])
    expect(readings([content, ...[...anew.keys()].map((length) => anew.subarray(0, length))])).toEqual(['Damaged'])
  })

  it('is damaged when it is gone, or what says how much of it was acknowledged', async () => {
    await written()
    const number = readFileSync(numberPath)
    rmSync(numberPath)
    expect(() => new Inventory(path).read()).toThrow(
      `${path} is damaged: how much of it was acknowledged is not known.`,
    )
    writeFileSync(numberPath, number)
    rmSync(path)
    expect(() => new Inventory(path).read()).toThrow(`${path} is damaged: it is missing.`)
  })

  it('begins anew where its very first writing was interrupted', async () => {
    await written()
    rmSync(path)
    writeFileSync(numberPath, '0000000000000000\n')
    expect(new Inventory(path).read()).toBeUndefined()
  })

  it('holds what a killed process had no time to acknowledge', async () => {
    await written()
    writeFileSync(numberPath, '0000000000000001\n')
    const inventory = new Inventory(path)
    inventory.set(inventory.read() ?? [])
    expect(readings([readFileSync(path)])).toEqual(['["b","包/c d"]'])
    expect(readFileSync(numberPath, 'latin1')).toBe('0000000000000008\n')
  })

  it('that cannot be written says so, and still has to be as it was', async () => {
    const inventory = await written()
    const text = readFileSync(path)
    rmSync(path)
    await expect(inventory.add('e')).rejects.toThrow('ENOENT')
    await expect(inventory.remove('b')).rejects.toThrow('ENOENT')
    expect(inventory.firstMissing(['包/c d'])).toBe('b')
    appendFileSync(path, text)
    expect(new Inventory(path).read()).toEqual(['b', '包/c d'])
  })
})

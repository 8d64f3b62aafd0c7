import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flip } from '../../test/fixtures/wire/keptCloud'
import { Inventory } from './inventory'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const path = join(folder, 'inventory')
afterAll(() => rmSync(folder, { recursive: true }))

async function written(): Promise<Inventory> {
  const inventory = new Inventory(path)
  inventory.set(['a', 'b'])
  await inventory.add('包/c d')
  await inventory.remove('a')
  await inventory.add('b')
  return inventory
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

  it.each([0, 9, 11])('is damaged when a bit of it was turned (byte %d)', async (at) => {
    await written()
    flip(path, at)
    expect(() => new Inventory(path).read()).toThrow(`${path} is damaged: '`)
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

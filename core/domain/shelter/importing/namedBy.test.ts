import { comparable } from '../../files/cellText'
import type { Shelter } from '../shelter'
import { blank } from './blank'
import { namedBy, type Named } from './namedBy'

const numbers = [undefined, 'A-1', 'a2']
const names = ['示例公园', '示例 公园', '示例广场']
const addresses = [undefined, '示例路1号', '示例路１号']
const districts = ['610702', '610703']

/** Every way to name a place by these, and some of a district that has none. */
const rows: Named[] = numbers.flatMap((officeNumber) =>
  [undefined, ...names, '示例学校'].flatMap((name) =>
    addresses.flatMap((address) =>
      [undefined, ...districts, '610722'].map((district) => ({
        ...(officeNumber && { officeNumber }),
        ...(name && { name }),
        ...(address && { address }),
        ...(district && { district }),
      })),
    ),
  ),
)
const list: Shelter[] = rows
  .filter(({ name, district }) => name !== '示例学校' && district !== '610722')
  .flatMap((row, nth) => {
    const { name, district, ...rest } = row
    return name && district ? [{ ...blank({ id: `p${nth}`, name, kind: 'venue', district }), ...rest }] : []
  })

const same = (a: string | null | undefined, b: string | null | undefined) =>
  !!a && !!b && comparable(a) === comparable(b)

/** The plain rule, place by place for each row. */
function plainly(row: Named): string[] {
  const sharing = [
    list.filter(({ officeNumber }) => same(officeNumber, row.officeNumber)),
    list.filter(({ name }) => same(name, row.name)),
    list.filter(({ address }) => same(address, row.address)),
  ].find(({ length }) => length > 0)
  const own = sharing?.filter(({ district }) => district === row.district) ?? []
  return (own.length > 0 ? own : (sharing ?? [])).map(({ id }) => id)
}

test('each row names the places that it names when every place is looked at', () => {
  expect(list.length).toBeGreaterThan(50)
  expect(rows.map((row) => [...namedBy(list, [row])].sort())).toEqual(rows.map((row) => plainly(row).sort()))
})

test('many rows name what each of them names, however many share a name', () => {
  const many = [...rows.filter(({ name, district }) => name === '示例公园' && district === '610702'), ...rows.slice(-9)]
  const expected = [...new Set(many.flatMap(plainly))].sort()
  expect([...namedBy(list, [...many, ...many])].sort()).toEqual(expected)
  expect(expected.length).toBeLessThan(list.length)
})

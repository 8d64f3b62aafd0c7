import { pinyin } from 'pinyin-pro'
import { city } from '../../../city/hanzhong'
import { packsOf, publicPlaces } from '../../../core/domain/shelter/packsOf'
import type { SheltersPack } from '../../../core/domain/shelter/publicShelter'
import { search, searchIndex } from '../../../core/domain/shelter/search'
import { placesOf } from '../../../core/domain/shelter/sheltersPack'
import { manyShelters } from '../../../test/seeds/manyShelters'
import { quantile } from '../quantile'
import { tell, timed } from './timed'

const TODAY = '2027-03-01'
const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')

/** What people type, key press by key press. */
const typed = ['示例路二百号', 'slbgty', 'dxzx', '体育场 汉台', '社区地下停车场', '没有这个地方', 'x'].flatMap((text) =>
  Array.from(text, (_, nth) => text.slice(0, nth + 1)),
)

/** The list of three thousand: its size, reading it, and searching it. */
export function benchList(): void {
  const places = publicPlaces(manyShelters(3000, 'bench'), { today: TODAY, staleAfterDays: 365, initialsOf })
  const text = JSON.stringify(packsOf(places, TODAY).shelters)
  const rows = (JSON.parse(text) as SheltersPack).rows.map((row) => Buffer.byteLength(JSON.stringify(row)))
  console.log(
    `  list pack of ${rows.length}: ${(Buffer.byteLength(text) / 1e6).toFixed(3)} MB (limit 1.4), rows of ${quantile(rows, 0.5)} bytes, at most ${Math.max(...rows)} (limit 450)`,
  )
  const read = () => placesOf(JSON.parse(text) as SheltersPack, TODAY)
  const startedAt = performance.now()
  const ready = read()
  console.log(`  the first time, parsed and ready: ${(performance.now() - startedAt).toFixed(1)} ms`)
  tell('parsed and ready', timed(50, read), 'limit 30 ms')

  const districtName = (code: string): string => city.districts.find((one) => one.code === code)?.name ?? ''
  tell(
    'made ready for search, once',
    timed(20, () => searchIndex(ready, districtName)),
    'no limit',
  )
  const index = searchIndex(ready, districtName)
  tell(
    `search, per key press of ${typed.length}`,
    timed(typed.length * 10, (nth) => search(index, typed[nth % typed.length] ?? '', 50)),
    'limit 5 ms',
  )
}

import type { Chance } from '@core/domain/chance'
import { outreachSettings } from '@core/domain/activity/unit'
import { DAY, dateAt } from '@core/domain/moment'
import { deskPeople } from './deskInputs'
import type { Asked, Memory } from './memory'
import { between, pick } from './pick'

/** A few ids of phones, so that the same line is often written, corrected and struck out. */
const ids = Array.from({ length: 8 }, (_, nth) => `trial-made-line-${String(nth).padStart(6, '0')}`)

const newId = (memory: Memory): string => `trial-made-ledger-${String((memory.count += 1)).padStart(8, '0')}`

const byStaff = (memory: Memory, chance: Chance, input: object): Asked => ({
  openId: chance() < 0.9 ? pick(deskPeople, chance) : pick(memory.people, chance),
  input,
})

const act = (memory: Memory, chance: Chance) => ({
  ...{ actId: newId(memory), id: pick(ids, chance), revision: between(0, 2, chance) },
})

const line = (now: number, chance: Chance) => ({
  date: dateAt(now - between(-1, 40, chance) * DAY),
  district: pick([null, '610722', '110101'], chance),
  setting: pick(outreachSettings, chance),
  what: pick(['发放宣传册', '=1+1'], chance),
  partner: pick(['示例社区', '王某 13800000000'], chance),
  people: pick([null, 0, 3, 120], chance),
})

const year = (now: number) => Number(dateAt(now).slice(0, 4))

const period = (now: number, chance: Chance) => ({
  from: dateAt(now - between(0, 400, chance) * DAY),
  until: dateAt(now + between(-100, 100, chance) * DAY),
})

/** A question to the ledger and the figures, by somebody who may ask it or not. */
export const reportInputs: Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>> = {
  'report.saveOutreach': (memory, now, chance) =>
    byStaff(memory, chance, {
      ...act(memory, chance),
      line: line(now, chance),
      ...(chance() < 0.5 && { note: '更正' }),
    }),
  'report.strikeOutreach': (memory, _now, chance) =>
    byStaff(memory, chance, { ...act(memory, chance), reason: '重复' }),
  'report.listOutreach': (memory, now, chance) =>
    byStaff(memory, chance, {
      year: year(now) - between(0, 1, chance),
      ...(chance() < 0.3 && { after: pick(['', '2026-01-01/x', '/'], chance) }),
    }),
  'report.readOutreach': (memory, _now, chance) => byStaff(memory, chance, { id: pick(ids, chance) }),
  'report.readFigures': (memory, now, chance) => byStaff(memory, chance, period(now, chance)),
  'report.exportFigures': (memory, now, chance) =>
    byStaff(memory, chance, { exportId: newId(memory), ...period(now, chance) }),
  'report.exportOutreach': (memory, now, chance) =>
    byStaff(memory, chance, { exportId: newId(memory), year: year(now) }),
}

import { chanceFrom } from '@core/domain/chance'
import { type NoticeReading, readNotice } from '@core/domain/announcement/reading/readNotice'
import hardNotices from '../../fixtures/hardNotices.json'
import { pick } from '../mutations/pick'
import type { Trial } from '../trial'
import { changedValues, faultsOf, fieldsOf, inventedDates } from './faults'
import { givenNotices } from './given'
import { masked, mutated } from './mutated'

const texts = [...givenNotices.map(({ text }) => text), ...hardNotices.map(({ text }) => text)]

const median = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0

function read(text: string): NoticeReading | undefined {
  const reading = readNotice(text)
  return reading.state === 'read' ? reading.notice : undefined
}

/**
 * Spoils the given and the made-up notices, so many times, and hides a digit in as many. Nothing throws; every span lies
 * in the text and holds what was read from it; no date is read that is not written; a hidden digit changes no value.
 */
export const notices: Trial = ({ size, seed }) => {
  const times: number[] = []
  let values = 0
  for (let nth = 0; nth < size; nth++) {
    const chance = chanceFrom(`${seed} ${nth}`)
    const whole = pick(texts, chance)
    const hides = nth % 4 === 3
    const text = hides ? masked(whole, chance) : mutated(whole, chance)
    const began = performance.now()
    const notice = read(text)
    times.push(performance.now() - began)
    if (!notice) continue
    const before = hides ? read(whole) : undefined
    const faults = [
      ...faultsOf(text, notice),
      ...inventedDates(text, notice),
      ...(before ? changedValues(before, notice) : []),
    ]
    if (faults.length > 0)
      return Promise.reject(new Error(`text ${nth}, seed ${seed}:\n${faults.join('\n')}\n${JSON.stringify(text)}`))
    values += fieldsOf(notice).filter(([, { state }]) => state === 'read').length
  }
  const longest = Math.max(...times.slice(-100_000))
  return Promise.resolve(
    `${size} spoilt texts: ${(values / size).toFixed(1)} fields read of each, median ${median(times).toFixed(2)} ms, longest ${longest.toFixed(0)} ms`,
  )
}

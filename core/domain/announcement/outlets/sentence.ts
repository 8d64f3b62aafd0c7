import { dateAt, dateInWords, timeAt, weekdayOf } from '../../moment'
import type { TestFacts } from '../content'
import { districtsInFewerWords, type Area } from '../words/districtsInWords'
import { fitted, type Forms } from '../words/fitted'
import { sessionsInWords, spanOf } from '../words/timesInWords'
import type { Telling } from './telling'

const dayOf = (date: string): string => `${dateInWords(date)}（${weekdayOf(date)}）`

/** Date and times: in full, then only where each session begins, then the day alone. */
function whenForms({ date, sessions }: TestFacts): Forms {
  const day = dayOf(date)
  const first = sessions[0] ? spanOf(sessions[0]).from : ''
  const begins = sessions.length > 1 ? `${day}${first}起分${sessions.length}场` : `${day}${first}起`
  return [`${day}${sessionsInWords(sessions)}`, begins, dateInWords(date)]
}

const areaForms = ({ districts }: TestFacts, area: Area): Forms => districtsInFewerWords(districts, area)

const calm: Forms = ['，请保持正常生活、工作和学习秩序。', '，请保持正常秩序。', '。']
const passItOn: Forms = ['，请相互转告，保持正常秩序。', '，请相互转告。', '。']

/** The parts of the one sentence, the most important first. */
function partsOf(telling: Telling, area: Area): Forms[] {
  switch (telling.tells) {
    case 'test':
      return [
        [telling.corrected ? '更正：' : ''],
        whenForms(telling.test),
        ['，'],
        areaForms(telling.test, area),
        ['试鸣防空警报'],
        calm,
      ]
    case 'moved': {
      const { before, test } = telling
      const from = before && before.date !== test.date ? dateInWords(before.date) : ''
      return [
        ['防空警报试鸣'],
        [from === '' ? '' : `由${from}`],
        ['改到'],
        whenForms(test),
        ['，'],
        areaForms(test, area),
        passItOn,
      ]
    }
    case 'cancelled':
      return telling.test
        ? [['原定'], whenForms(telling.test), ['的'], areaForms(telling.test, area), ['防空警报试鸣取消'], passItOn]
        : [['原定的防空警报试鸣取消'], passItOn]
    case 'misfire': {
      const day = dateInWords(dateAt(telling.at))
      return [
        [`${day}${timeAt(telling.at)}左右`, day],
        [telling.place, ''],
        ['防空警报器误鸣'],
        ['，请不必惊慌，保持正常秩序。', '，请不必惊慌。', '。'],
      ]
    }
    case 'event': {
      const [from, until] = [dateAt(telling.from), dateAt(telling.until)]
      const day = from === until ? dayOf(from) : `${dateInWords(from)}至${dateInWords(until)}`
      return [
        [`${day}${from === until ? timeAt(telling.from) : ''}，`],
        [telling.title],
        [`，地点：${telling.place}。`, '。', ''],
      ]
    }
    default:
      return [[telling.title], ['。', '']]
  }
}

/**
 * What an announcement tells in one sentence of at most so many characters. What matters most is kept longest: that it is
 * a test or that it is off, then the day, the times, the area, and last what to do.
 */
export function sentenceOf(telling: Telling, area: Area, limit: number): string {
  return fitted(limit, partsOf(telling, area))
}

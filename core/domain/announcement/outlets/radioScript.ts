import { dateAt, timeAt, weekdayOf } from '../../moment'
import type { TestFacts } from '../content'
import { districtsInFewerWords, type Area } from '../words/districtsInWords'
import { fitted, type Forms } from '../words/fitted'
import { spanOf } from '../words/timesInWords'
import { sentenceOf } from './sentence'
import { spoken, spokenDate, spokenTime, spokenTimeOfDay } from './spokenNumbers'
import type { Telling } from './telling'

/** An announcer reads about four characters a second; 130 leave breath within half a minute. */
export const SCRIPT_LIMIT = 130
const CHARACTERS_A_SECOND = 4.4

/** Stands above the script: the sound of the alarm may not be used (人民防空法 art. 32). */
export const scriptNote = '口播稿，约30秒，供广播和“村村响”使用。只读文字，不播放警报声（人民防空法第三十二条）。'

export interface RadioScript {
  text: string
  /** About how long it takes to read. */
  seconds: number
}

/** Numbers as they are spoken; the area's count too. */
const spokenCounts = (text: string): string => text.replace(/\d+/g, (number) => spoken(Number(number)))

function timesOf({ sessions }: TestFacts): string {
  return sessions
    .map(spanOf)
    .map(({ from, to }) => `${spokenTimeOfDay(from)}到${spokenTime(to)}`)
    .join('，')
}

function whenForms(test: TestFacts): Forms {
  const day = `${spokenDate(test.date)}${weekdayOf(test.date)}`
  const first = test.sessions[0] ? spokenTimeOfDay(spanOf(test.sessions[0]).from) : ''
  return [`${day}，${timesOf(test)}`, `${day}${first}起`]
}

const areaForms = ({ districts }: TestFacts, area: Area): Forms => {
  const [first, ...rest] = districtsInFewerWords(districts, area)
  return [spokenCounts(first), ...rest.map(spokenCounts)]
}

const greeting: Forms = ['各位居民，请注意。', '请注意。']
const calm: Forms = ['这是试鸣，请大家保持正常的生活、工作和学习秩序。', '这是试鸣，请保持正常秩序。']
const rhythms: Forms = ['先后是预先警报、空袭警报、解除警报，每种三分钟。', '共三种警报，每种三分钟。', '']

function partsOf(telling: Telling, area: Area): Forms[] {
  switch (telling.tells) {
    case 'test':
    case 'moved': {
      const { test } = telling
      const opening: Forms =
        telling.tells === 'moved' ? ['防空警报试鸣改了时间：'] : [telling.corrected ? '现更正防空警报试鸣的消息：' : '']
      return [greeting, opening, whenForms(test), ['，'], areaForms(test, area), ['试鸣防空警报。'], calm, rhythms]
    }
    case 'cancelled':
      return telling.test
        ? [
            greeting,
            ['原定'],
            whenForms(telling.test),
            ['，在'],
            areaForms(telling.test, area),
            ['的防空警报试鸣取消了，请互相转告。'],
          ]
        : [greeting, ['原定的防空警报试鸣取消了，请互相转告。']]
    case 'misfire':
      return [
        greeting,
        [`${spokenDate(dateAt(telling.at))}${spokenTimeOfDay(timeAt(telling.at))}左右，`],
        [`${telling.place}的防空警报器误鸣了。`, '有防空警报器误鸣了。'],
        ['请不必惊慌，保持正常秩序，不转发未经核实的消息。', '请不必惊慌。'],
      ]
    default:
      return [greeting, [sentenceOf(telling, area, SCRIPT_LIMIT - 9)]]
  }
}

/**
 * A script of about half a minute for radio and 村村响: numbers as they are spoken, no siren, at most 130 characters.
 */
export function radioScript(telling: Telling, area: Area): RadioScript {
  const text = fitted(SCRIPT_LIMIT, partsOf(telling, area))
  return { text, seconds: Math.ceil(text.length / CHARACTERS_A_SECOND) }
}

import { dateInWords } from '../../moment'
import type { Area } from '../words/districtsInWords'
import { spanOf } from '../words/timesInWords'
import { fitted } from '../words/fitted'
import { sentenceOf } from './sentence'
import type { Telling } from './telling'

/** What WeChat shows of a shared page: two lines of title, and a description where there is room. */
export interface ShareCard {
  title: string
  description: string
}

const TITLE_LIMIT = 28
const DESCRIPTION_LIMIT = 60

function titleOf(telling: Telling): string {
  switch (telling.tells) {
    case 'test':
    case 'moved': {
      const { date, sessions } = telling.test
      const day = dateInWords(date)
      const from = sessions[0] ? spanOf(sessions[0]).from : ''
      if (telling.tells === 'moved') return `防空警报试鸣改到${day}${from}`
      return `${telling.corrected ? '更正：' : ''}${day}${from}试鸣防空警报`
    }
    case 'cancelled':
      return telling.test ? `${dateInWords(telling.test.date)}的防空警报试鸣已取消` : '防空警报试鸣已取消'
    case 'misfire':
      return '防空警报器误鸣的说明'
    default:
      return telling.title
  }
}

/** Title and description of a shared announcement; who sees only the title knows that it is a test, or that it is off. */
export function shareCard(telling: Telling, area: Area): ShareCard {
  return {
    title: fitted(TITLE_LIMIT, [[titleOf(telling)]]),
    description: sentenceOf(telling, area, DESCRIPTION_LIMIT),
  }
}

import { city } from '@city'
import { testIn, type Content } from '@core/domain/announcement/content'
import { calendarFile } from '@core/domain/announcement/outlets/calendarFile'
import { districtsInFewerWords } from '@core/domain/announcement/words/districtsInWords'
import { posterPdf } from './poster/posterPdf'
import type { MadeFile } from './store'

/** What files are made from. */
export interface Wish {
  id: string
  version: number
  content: Content
  /** What every file must be marked with: 草稿 未发布, 示例数据. */
  words: readonly string[]
  /** LED screens, in pixels. */
  screens: readonly { width: number; height: number }[]
  now: number
}

const areaOf = (content: Content): string => districtsInFewerWords(testIn(content)?.districts ?? [], city)[0]

async function poster({ content, words, now }: Wish): Promise<MadeFile> {
  const place = { area: areaOf(content), verify: city.verify }
  const pdf = await posterPdf(content, place, { words, now })
  return { name: '海报-A3.pdf', type: 'application/pdf', ending: 'pdf', content: pdf }
}

function calendar({ id, version, content, words, now }: Wish): MadeFile[] {
  const test = testIn(content)
  if (!test) return []
  const file = calendarFile({
    id,
    version,
    title: [...words, '防空警报试鸣'].join(' '),
    place: areaOf(content),
    description: ['请保持正常生活、工作和学习秩序。', '若现场与此不同，以现场和政府发布为准。'],
    test,
    now,
  })
  return [{ name: '日历.ics', type: 'text/calendar', ending: 'ics', content: Buffer.from(file) }]
}

/** Makes all files of an announcement, one after the other, so that the memory of one picture is enough. */
export async function makeFiles(wish: Wish): Promise<MadeFile[]> {
  return [await poster(wish), ...calendar(wish)]
}

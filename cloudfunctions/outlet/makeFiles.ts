import { city } from '@city'
import { testIn } from '@core/domain/announcement/content'
import { calendarEntries } from '@core/domain/announcement/outlets/calendarEntries'
import { calendarFile } from '@core/domain/announcement/outlets/calendarFile'
import { tellingOf, type Telling } from '@core/domain/announcement/outlets/telling'
import { districtsInFewerWords } from '@core/domain/announcement/words/districtsInWords'
import { articleFiles } from './article'
import { pictureFiles } from './pictures'
import { posterPdf } from './poster/posterPdf'
import type { MadeFile } from './store'
import { textFiles } from './texts'
import type { Wish } from './wish'

async function poster({ content, words, now }: Wish): Promise<MadeFile> {
  const [area] = districtsInFewerWords(testIn(content)?.districts ?? [], city)
  const place = { area, verify: city.verify, telephone: city.office.telephone }
  const pdf = await posterPdf(content, place, { words, now })
  return { name: '海报-A3.pdf', type: 'application/pdf', ending: 'pdf', content: pdf }
}

function calendar({ words, ...origin }: Wish, telling: Telling): MadeFile[] {
  const entries = calendarEntries(telling, city)
  if (entries.length === 0) return []
  const titled = entries.map((entry) => ({ ...entry, title: [...words, entry.title].join(' ') }))
  const content = Buffer.from(calendarFile(titled, origin))
  return [{ name: '日历.ics', type: 'text/calendar', ending: 'ics', content }]
}

/** Makes all files of an announcement, one after the other, so that the memory of one picture is enough. */
export async function makeFiles(wish: Wish): Promise<MadeFile[]> {
  const telling = tellingOf(wish.content, wish.about)
  return [
    ...(await articleFiles(wish, telling)),
    ...textFiles(wish, telling),
    ...(await pictureFiles(wish, telling)),
    await poster(wish),
    ...calendar(wish, telling),
  ]
}

import { city } from '@city'
import { draftHeading, draftText } from '@core/domain/announcement/draftText'
import { plainText } from '@core/domain/announcement/outlets/plainText'
import { radioScript, scriptNote } from '@core/domain/announcement/outlets/radioScript'
import { scrollingText } from '@core/domain/announcement/outlets/scrollingText'
import { shortMessage } from '@core/domain/announcement/outlets/shortMessage'
import type { Telling } from '@core/domain/announcement/outlets/telling'
import type { MadeFile } from './store'
import type { Wish } from './wish'

/** A text as every editor opens it: marked above, lines as Windows ends them, and a sign at the start that it is UTF-8. */
function textFile(name: string, text: string, words: readonly string[]): MadeFile {
  const marks = words.length > 0 ? [`【${words.join('　')}】`, ''] : []
  const lines = [...marks, ...text.split('\n')]
  return { name, type: 'text/plain', ending: 'txt', content: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) }
}

/** The texts for the office's other outlets. What the program writes in the style of a paper is a proposal and says so. */
export function textFiles({ content, about, words }: Wish, telling: Telling): MadeFile[] {
  const script = radioScript(telling, city)
  const draft = draftText(content, about, city)
  return [
    textFile('短信.txt', shortMessage(telling, city, city.office.shortName), words),
    textFile('一句话.txt', plainText(telling, city), words),
    textFile('滚动字幕.txt', scrollingText(telling, city, content.paper.issuer), words),
    textFile('广播稿-30秒.txt', `${scriptNote}\n\n${script.text}`, words),
    textFile('代拟稿.txt', `${draftHeading}\n\n${draft}`, words),
  ]
}

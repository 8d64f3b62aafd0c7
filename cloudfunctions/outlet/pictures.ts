import { city } from '@city'
import { articlePictures } from '@core/domain/announcement/outlets/accountArticle'
import type { Telling } from '@core/domain/announcement/outlets/telling'
import type { Drawing } from '@core/domain/announcement/pictures/drawing'
import { ledPicture } from '@core/domain/announcement/pictures/ledPicture'
import { accountCover, shareCardPicture, timetablePicture } from '@core/domain/announcement/pictures/pictures'
import { marked } from './marked'
import { renderPicture } from './renderPicture'
import type { MadeFile } from './store'
import type { Wish } from './wish'

interface Picture {
  name: string
  drawing: Drawing
}

function picturesOf({ content, screens }: Wish, telling: Telling): Picture[] {
  const sounds = telling.tells === 'test' || telling.tells === 'moved'
  const sizes = new Map(screens.map((size) => [`${size.width}x${size.height}`, size]))
  return [
    { name: articlePictures.cover, drawing: accountCover(telling, city) },
    ...(sounds
      ? [{ name: articlePictures.timetable, drawing: timetablePicture(telling, city, content.paper.issuer) }]
      : []),
    { name: '分享图.png', drawing: shareCardPicture(telling, city) },
    ...[...sizes].map(([name, size]) => ({ name: `大屏-${name}.png`, drawing: ledPicture(telling, city, size) })),
  ]
}

/** The pictures, each in its own size in pixels; the article's by the names under which it shows them. One after the other: they are large. */
export async function pictureFiles(wish: Wish, telling: Telling): Promise<MadeFile[]> {
  const files: MadeFile[] = []
  for (const { name, drawing } of picturesOf(wish, telling)) {
    const content = await renderPicture(marked(drawing, wish.words))
    files.push({ name, type: 'image/png', ending: 'png', content })
  }
  return files
}

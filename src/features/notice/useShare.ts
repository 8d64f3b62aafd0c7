import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { city } from '@city'
import type { Telling } from '@core/domain/announcement/outlets/telling'
import { shareCardPicture } from '@core/domain/announcement/pictures/pictures'
import { pictureFile } from '@/platform/pictureFile'
import { paintDrawing } from './paintDrawing'
import { sharedOf } from './sharing'
import { texts } from './texts'
import type { Found } from './useNotice'

/** A shared picture is shown about as large as a thumb: half of the drawing's own size is sharp there. */
const SCALE = 0.5

/** The picture of a share as a file, painted beforehand; without one WeChat takes what is on the screen. */
function usePictureOf(telling: Telling | null): string | null {
  const [painted, setPainted] = useState<{ told: string; file: string | null } | null>(null)
  const told = JSON.stringify(telling)
  useEffect(() => {
    const shown = JSON.parse(told) as Telling | null
    if (!shown) return
    const drawing = shareCardPicture(shown, city)
    let left = false
    void pictureFile(drawing.width * SCALE, drawing.height * SCALE, (brush) =>
      paintDrawing(brush, drawing, SCALE),
    ).then((file) => {
      if (!left) setPainted({ told, file })
    })
    return () => {
      left = true
    }
  }, [told])
  return painted?.told === told ? painted.file : null
}

/**
 * What a share of the page says: as things stand, so that nobody is invited to a test that was called off. A share in
 * moments opens alone, without what the phone holds: so it brings its title.
 */
export function useShare(id: string, found: Found, brought: string | undefined): void {
  const shared = sharedOf(found)
  const picture = usePictureOf(shared?.telling ?? null)
  const title = shared?.title ?? brought ?? texts.title
  const query = `id=${encodeURIComponent(id)}&title=${encodeURIComponent(title)}`
  const imageUrl = picture === null ? {} : { imageUrl: picture }
  useShareAppMessage(() => ({ title, path: `/pages/notice/index?${query}`, ...imageUrl }))
  useShareTimeline(() => ({ title, query, ...imageUrl }))
}

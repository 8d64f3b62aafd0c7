import { city } from '@city'
import { shareCardPicture } from '@core/domain/announcement/pictures/pictures'
import { facts } from '../../../test/seeds/notices'
import type { Brush } from '@/platform/pictureFile'
import { paintDrawing } from './paintDrawing'

test('a picture is painted with its ground below, and every word it shows', () => {
  const done: unknown[][] = []
  const brush = new Proxy({} as Brush, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        done.push([name, ...given]),
    set: () => true,
  })
  const drawing = shareCardPicture({ tells: 'cancelled', test: facts() }, city)
  paintDrawing(brush, drawing, 0.5)
  const words = done.filter(([name]) => name === 'fillText').map(([, text]) => text)
  expect(done.slice(0, 2)).toEqual([
    ['scale', 0.5, 0.5],
    ['fillRect', 0, 0, 1000, 800],
  ])
  expect(words).toEqual(drawing.shapes.flatMap((shape) => (shape.shape === 'line' ? [shape.text] : [])))
  expect(words.join('')).toContain('取消')
})

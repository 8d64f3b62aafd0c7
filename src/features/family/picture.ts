import { useNames } from '@core/domain/shelter/kinds'
import type { ShelterList } from '@/api/shelters'
import { broken } from '@/ui/broken'
import { spotNames, spots, type FamilyCard } from './card'
import { complaintOf } from './standing'

/** One line of the picture, and how it is set. */
export interface PictureLine {
  text: string
  kind: 'title' | 'heading' | 'body' | 'warning'
}

export const WIDTH = 335
const MARGIN = 24
const INNER = WIDTH - 2 * MARGIN

const set = {
  title: { size: 22, weight: 600, below: 14, colour: '#14202c' },
  heading: { size: 16, weight: 600, below: 4, colour: '#0b4f9e' },
  body: { size: 16, weight: 400, below: 10, colour: '#14202c' },
  warning: { size: 14, weight: 600, below: 4, colour: '#b9430b' },
} as const

const block = (heading: string, texts: readonly string[]): PictureLine[] => {
  const there = texts.filter((text) => text.trim() !== '')
  if (there.length === 0) return []
  return [{ text: heading, kind: 'heading' }, ...there.map((text): PictureLine => ({ text, kind: 'body' }))]
}

/**
 * What the picture says, with what must be known of its shelters by the places of the list as it is now. Addresses are left
 * out unless somebody wants them; the warnings never are.
 */
export function pictureLines(
  card: FamilyCard,
  withAddresses: boolean,
  list: Pick<ShelterList, 'places' | 'sample'> | null,
): PictureLine[] {
  return [
    { text: '家庭卡', kind: 'title' },
    ...spots.flatMap((spot) => {
      const { address, shelter } = card.spots[spot]
      const complaint = shelter && complaintOf(shelter, list?.places)
      return [
        ...block(shelter ? `${spotNames[spot]}　${useNames[shelter.use ?? 'disaster']}时去` : spotNames[spot], [
          shelter ? `${shelter.name}${list?.sample && !shelter.name.includes('示例') ? '（示例）' : ''}` : '',
          withAddresses ? address : '',
        ]),
        ...(complaint === null ? [] : [{ text: complaint, kind: 'warning' as const }]),
      ]
    }),
    ...block('家附近的会合点', [card.near]),
    ...block('回不了家时的会合点', [card.far]),
    ...block(
      '电话',
      card.numbers.map(({ who, number }) => `${who} ${number}`.trim()),
    ),
    { text: '含家庭信息，请勿转发到群', kind: 'warning' },
    { text: '平时和试鸣时，不需要前往场所。', kind: 'warning' },
  ]
}

/** The height that these lines take. */
export const heightOf = (lines: readonly PictureLine[]): number =>
  lines.reduce(
    (all, { text, kind }) => all + broken(text, set[kind].size, INNER).length * set[kind].size * 1.4 + set[kind].below,
    2 * MARGIN,
  )

/** Draws the lines, black on white: it may be printed, and read in any light. */
export function drawLines(context: CanvasRenderingContext2D, lines: readonly PictureLine[]): void {
  const height = heightOf(lines)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, height)
  context.strokeStyle = '#7f8b98'
  context.strokeRect(0.5, 0.5, WIDTH - 1, height - 1)
  context.textBaseline = 'top'
  let y = MARGIN
  for (const { text, kind } of lines) {
    const { size, weight, below, colour } = set[kind]
    context.font = `${weight} ${size}px sans-serif`
    context.fillStyle = colour
    for (const line of broken(text, size, INNER)) {
      context.fillText(line, MARGIN, y)
      y += size * 1.4
    }
    y += below
  }
}

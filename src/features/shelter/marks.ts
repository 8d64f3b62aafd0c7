import type { Found } from './looking'
import { nameOf, overnight, texts } from './texts'

/** A word that qualifies a place; its tone never stands for more than the word. */
export interface Mark {
  word: string
  tone: 'quiet' | 'notice' | 'good'
}

const rooms = { indoor: '室内', outdoor: '室外', both: '室内外' } as const

/** Whether one can go in, as a short word; what it opens next is on the place's own page. */
function standingOf({ state, words }: Found['openness']): Mark[] {
  if (state === 'unknown') return []
  if (state === 'open') return [{ word: texts.open, tone: 'good' }]
  return [{ word: words.split('，')[0] ?? words, tone: 'notice' }]
}

/** What qualifies a place: whether it is open first, then what room it is. */
export function marksOf({ place, openness }: Found): Mark[] {
  const words = [
    place.space && rooms[place.space],
    place.stepFree === true && '无障碍',
    overnight(place) === true && '可过夜',
  ]
  return [
    ...standingOf(openness),
    ...words.filter((word) => typeof word === 'string').map((word): Mark => ({ word, tone: 'quiet' })),
  ]
}

/** Where a place is: the way to it, or else its address. */
export const whereOf = ({ place, way }: Found): readonly string[] =>
  way?.words ?? [place.address ?? place.town ?? texts.noAddress]

/** All of a row in one sentence, for those who hear it. */
export function inOneSentence(found: Found, sample: boolean): string {
  return [
    nameOf(found.place.name, sample),
    ...(sample ? [texts.sample] : []),
    ...whereOf(found),
    ...marksOf(found).map(({ word }) => word),
    found.checked ?? texts.toVerify,
  ].join('，')
}

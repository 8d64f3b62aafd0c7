import { placeKindNames } from '@core/domain/shelter/kinds'
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

/** What a place is, where that is no shelter: nobody is to take it for one. */
const kindOf = ({ kind }: Found['place']): Mark[] =>
  kind === 'evacuationBase' || kind === 'venue' ? [{ word: placeKindNames[kind], tone: 'notice' }] : []

/** What qualifies a place: that it is no shelter, whether it is open, then what room it is. */
export function marksOf({ place, openness }: Found): Mark[] {
  const words = [
    place.space && rooms[place.space],
    place.stepFree === true && '无障碍',
    overnight(place) === true && '可过夜',
  ]
  return [
    ...kindOf(place),
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

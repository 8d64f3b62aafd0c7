import type { Chance } from '@core/domain/chance'
import { oddNames, oddTexts, oddValue } from './oddValues'
import { between, pick } from './pick'

/** About how long (letters) a text becomes when it is repeated. */
const LONGEST = 60_000

type Place = readonly (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place in a value, its root included; of a long list only the ends. */
function placesOf(value: unknown, place: Place = []): Place[] {
  const below = Array.isArray(value)
    ? [...new Set([0, 1, value.length - 1])].filter((nth) => nth >= 0 && nth < value.length)
    : isObject(value)
      ? Object.keys(value)
      : []
  return [
    place,
    ...below.flatMap((name) => placesOf((value as Record<string | number, unknown>)[name], [...place, name])),
  ]
}

/** An object with these fields, each its own, whatever the language thinks of its name. */
function objectOf(fields: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(fields)
}

/** The value with what stands at a place put through a change. */
function changedAt(value: unknown, place: Place, change: (there: unknown) => unknown): unknown {
  const [name, ...rest] = place
  if (name === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item, nth) => (nth === name ? changedAt(item, rest, change) : (item as unknown)))
  return objectOf(
    Object.entries(value as object).map(([key, field]) => [
      key,
      key === name ? changedAt(field, rest, change) : (field as unknown),
    ]),
  )
}

function changedNumber(number: number, chance: Chance): unknown {
  return pick<unknown>(
    [
      number + 1,
      number - 1,
      -number,
      number * 1000,
      number / 1000,
      number + 0.5,
      String(number),
      [number],
      number * 1e9,
    ],
    chance,
  )
}

function changedText(text: string, chance: Chance): unknown {
  const odd = pick(oddTexts, chance)
  const cut = between(0, text.length, chance)
  return pick<unknown>(
    [
      text + odd,
      odd + text,
      text.slice(0, cut) + odd + text.slice(cut),
      text.slice(0, cut),
      text.toUpperCase(),
      text.repeat(between(2, Math.ceil(LONGEST / (text.length + 1)) + 2, chance)),
      [text],
      { text },
      { $eq: text },
      text.split(''),
    ],
    chance,
  )
}

function changedList(list: readonly unknown[], chance: Chance): unknown {
  const [first = null] = list
  return pick<() => unknown>(
    [
      () => [...list, ...list],
      () => [...list, first],
      () => [...list].reverse(),
      () => list.slice(1),
      () => [...list, oddValue(chance)],
      () => [oddValue(chance), ...list],
      () => Array.from({ length: pick([51, 101, 3000], chance) }, () => first),
      () => objectOf(list.map((item, nth) => [String(nth), item])),
      () => [list],
      () => first,
    ],
    chance,
  )()
}

function changedObject(object: Record<string, unknown>, chance: Chance): unknown {
  const fields = Object.entries(object)
  const name = fields.length > 0 ? pick(fields, chance)[0] : ''
  const others = fields.filter(([field]) => field !== name)
  const odd = pick(oddNames, chance)
  return pick<() => unknown>(
    [
      () => objectOf(others),
      () => objectOf(others),
      () => objectOf([...others, [odd, object[name]]]),
      () =>
        objectOf([...others, [pick([name.toUpperCase(), `${name} `, `${name}s`, `$${name}`], chance), object[name]]]),
      () => objectOf([...fields, [odd, oddValue(chance)]]),
      () => objectOf([...fields, [odd, object[name]]]),
      () => objectOf([...others, [name, oddValue(chance)]]),
      () => [object],
      () => fields,
      () => JSON.stringify(object),
    ],
    chance,
  )()
}

/** A value changed in one place, in a way that a careless or a hostile client might send it. */
function mutatedOnce(value: unknown, chance: Chance): unknown {
  return changedAt(value, pick(placesOf(value), chance), (there) => {
    if (chance() < 0.25) return oddValue(chance)
    if (typeof there === 'number') return changedNumber(there, chance)
    if (typeof there === 'string') return changedText(there, chance)
    if (Array.isArray(there)) return changedList(there, chance)
    if (isObject(there)) return changedObject(there, chance)
    return oddValue(chance)
  })
}

/** A value changed in one to three places; the value itself stays as it is. */
export function mutated(value: unknown, chance: Chance): unknown {
  let result = value
  for (let times = between(1, 3, chance); times > 0; times--) result = mutatedOnce(result, chance)
  return result
}

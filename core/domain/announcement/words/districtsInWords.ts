import type { District } from '../../city'

/** A city's name and districts: what is needed to name an area. */
export interface Area {
  name: string
  districts: readonly District[]
}

const namesOf = (codes: readonly string[], { districts }: Area): string[] => [
  ...districts.filter(({ code }) => codes.includes(code)).map(({ name }) => name),
  ...codes.filter((code) => !districts.some((district) => district.code === code)),
]

/** Every district by its name, in the order of the city's list: '汉台区、城固县'. A code that the city does not have stays a code. */
export function districtsInWords(codes: readonly string[], area: Area): string {
  return namesOf(codes, area).join('、')
}

/** What districts are called together: 区, 县 or 县区. */
const kindOf = (names: readonly string[]): string => {
  const endings = new Set(names.map((name) => name.slice(-1)))
  return endings.size === 1 && (endings.has('区') || endings.has('县')) ? [...endings].join('') : '县区'
}

/**
 * The same area in fewer and fewer words, the fullest first; for texts with little room. The whole city is '汉中市11个县区';
 * a few districts are named; more are '汉台区、南郑区等6个县区', then '汉台区等6个县区', then '6个县区'.
 */
export function districtsInFewerWords(codes: readonly string[], area: Area): [string, ...string[]] {
  const names = namesOf(codes, area)
  const count = `${names.length}个${kindOf(names)}`
  const all = area.districts.length > 1 && area.districts.every(({ code }) => codes.includes(code))
  if (all) return [`${area.name}${count}`, area.name]
  const first = names[0] ?? area.name
  if (names.length <= 1) return [first]
  if (names.length <= 3) return [names.join('、'), `${first}等${count}`, count]
  return [`${names.slice(0, 2).join('、')}等${count}`, `${first}等${count}`, count]
}

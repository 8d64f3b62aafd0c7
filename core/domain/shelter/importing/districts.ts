import type { Area } from './area'

/** What is found of a place's district and town in words. */
export interface Districts {
  /** A cell that should name a district: by its code, a former code, the code of a town, or its name, also an older one. */
  inCell(text: string): string | null
  /** The district that an address names first. */
  inAddress(text: string): string | null
  /** The town of a district that a cell or an address names, in the form of the city's list. */
  townIn(text: string, district: string): string | null
  /** The only district that has a town of this name. */
  ofTown(text: string): string | null
}

const stemOf = (name: string): string => name.replace(/(区|县|市)$/, '')

/** The same town is written 东关街道, 东关街道办事处, 东关办事处, 东关街办. */
const townForms = (town: string): string[] => {
  const stem = town.replace(/(街道|镇|乡)$/, '')
  return town.endsWith('街道') ? [town, `${stem}办事处`, `${stem}街办`, `${stem}办`] : [town]
}

const cached = <R>(work: (text: string) => R): ((text: string) => R) => {
  const known = new Map<string, R>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as R
    const made = work(text)
    if (known.size < 10_000) known.set(text, made)
    return made
  }
}

/** What a text names first, of names that are told longest first where one begins with another. */
function namedIn<T extends { form: string }>(names: readonly T[]): (text: string) => T | null {
  const byForm = new Map(names.map((one) => [one.form, one]))
  const any = new RegExp([...byForm.keys()].join('|') || '(?!)')
  return (text) => {
    const found = any.exec(text)
    return found && (byForm.get(found[0]) ?? null)
  }
}

/** Reads districts and towns by the city's lists. A district may be written by its name, its older name (南郑县) or its stem. */
export function districtsOf({ districts, towns }: Area): Districts {
  const byCode = new Map(
    districts.flatMap(({ code, formerCodes = [] }) => [code, ...formerCodes].map((one) => [one, code])),
  )
  const names = districts.flatMap(({ code, name }) =>
    [...new Set([name, `${stemOf(name)}区`, `${stemOf(name)}县`])].map((form) => ({ form, code })),
  )
  const stems = new Map(districts.map(({ name, code }) => [stemOf(name), code]))
  const townList = districts.flatMap(({ code }) =>
    (towns[code] ?? []).flatMap((town) => townForms(town).map((form) => ({ form, town, code }))),
  )
  townList.sort((a, b) => b.form.length - a.form.length)

  const townsOf = new Map(districts.map(({ code }) => [code, namedIn(townList.filter((one) => one.code === code))]))

  const districtIn = namedIn(names)
  const inText = (text: string): string | null => {
    if (!text.includes('区') && !text.includes('县') && !text.includes('市')) return null
    return districtIn(text)?.code ?? null
  }

  return {
    inCell: cached((text) => {
      const plain = text.normalize('NFKC').replace(/\s/g, '')
      const [code] = /^\d{6}/.exec(plain) ?? []
      if (code !== undefined) return byCode.get(code) ?? null
      return stems.get(plain) ?? inText(plain)
    }),
    inAddress: (text) => inText(text),
    townIn(text, district) {
      if (!/[街镇乡办]/.test(text)) return null
      return townsOf.get(district)?.(text)?.town ?? null
    },
    ofTown: cached((text) => {
      const found = new Set(townList.filter(({ form }) => text.includes(form)).map(({ code }) => code))
      const [only] = found
      return found.size === 1 && only !== undefined ? only : null
    }),
  }
}

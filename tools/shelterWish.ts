import { datums, placeKinds, uses, type Datum, type PlaceKind, type Use } from '@core/domain/shelter/kinds'
import type { Area } from '@core/domain/shelter/importing/area'
import { importFields, type ImportField } from '@core/domain/shelter/importing/fields'
import type { Defaults } from '@core/domain/shelter/importing/reading'

/** What the command line says of an import of a list. */
export interface ShelterWish {
  file: string
  dryRun: boolean
  sheet: number | undefined
  /** The row of the header, from 1; 0: there is none. */
  header: number | undefined
  /** Which field the column of a header is. */
  columns: ReadonlyMap<string, ImportField>
  datum: Datum | null
  defaults: Defaults
  box: Area['box'] | undefined
  report: string | undefined
  /** The number of the editor who answers for it; needed for whatever changes the list. */
  by: string | undefined
  removeGone: boolean
  fewer: boolean
}

export const shelterUsage = `npm run import -- FILE [options]

  --dry-run           reads and checks; changes nothing; needs no cloud, but compares with the list of one that is named
  --by NUMBER         the number of the editor who answers for it, and then does not review it; needed unless --dry-run
  --datum SYSTEM      ${datums.join(', ')}: the system of the coordinates; asked for, never guessed
  --mapping H=FIELD   the column under header H is FIELD; may be given several times
  --sheet N           the Nth sheet, from 1
  --header N          the header is row N; 0: there is none
  --kind KIND         of rows that name none: ${placeKinds.join(', ')}
  --use USE           of a list without such a column: ${uses.join(', ')}; may be given several times
  --district CODE     of rows that name none
  --source DOCUMENT   where the list is from
  --box W,S,E,N       in degrees, instead of the city's: for lists of other places, with --dry-run only
  --report FILE       writes every problem into a csv
  --remove-gone       takes places out of the list that the file, though it has their district and kind, does not name
  --fewer             yes, more than a fifth of the places before are not in the file

Fields: ${importFields.join(' ')}`

const valued = new Set([
  'by',
  'datum',
  'mapping',
  'sheet',
  'header',
  'kind',
  'use',
  'district',
  'source',
  'box',
  'report',
])
const plain = new Set(['dry-run', 'remove-gone', 'fewer'])

function oneOf<T extends string>(known: readonly T[], value: string, option: string): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Error(`--${option} is one of ${known.join(', ')}, not '${value}'.`)
  return found
}

function whole(value: string, option: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new Error(`--${option} is a whole number, not '${value}'.`)
  return Number(value)
}

function boxOf(value: string): Area['box'] {
  const [west, south, east, north, more] = value.split(',').map(Number)
  if ([west, south, east, north].some((side) => side === undefined || Number.isNaN(side)) || more !== undefined)
    throw new Error(`--box is four degrees, west,south,east,north, not '${value}'.`)
  return { west: west ?? 0, south: south ?? 0, east: east ?? 0, north: north ?? 0 }
}

function columnOf(value: string): [string, ImportField] {
  const at = value.lastIndexOf('=')
  if (at < 1) throw new Error(`--mapping is HEADER=FIELD, not '${value}'.`)
  return [value.slice(0, at), oneOf(importFields, value.slice(at + 1), 'mapping')]
}

/** The options as they stand on the command line, each with all its values; and what is none of them. */
function sorted(args: readonly string[]): { given: Map<string, string[]>; others: string[] } {
  const given = new Map<string, string[]>()
  const others: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const name = arg.slice(2)
    if (!arg.startsWith('--')) others.push(arg)
    else if (plain.has(name)) given.set(name, [])
    else if (valued.has(name)) {
      at += 1
      const value = args[at]
      if (value === undefined) throw new Error(`--${name} needs a value.\n\n${shelterUsage}`)
      given.set(name, [...(given.get(name) ?? []), value])
    } else throw new Error(`${arg} is not known.\n\n${shelterUsage}`)
  }
  return { given, others }
}

/** Reads the command line; null where it names no file, and then it is about the question bank. */
export function shelterWish(args: readonly string[]): ShelterWish | null {
  if (!args.some((arg) => arg !== '--dry-run')) return null
  const { given, others } = sorted(args)
  const [file, more] = others
  if (file === undefined || more !== undefined) throw new Error(`One file is imported at a time.\n\n${shelterUsage}`)
  const one = (name: string): string | undefined => given.get(name)?.at(-1)
  const read = <T>(name: string, by: (value: string) => T): T | undefined => {
    const value = one(name)
    return value === undefined ? undefined : by(value)
  }
  const box = read('box', boxOf)
  if (box && !given.has('dry-run')) throw new Error('--box is for --dry-run: what is kept lies in the city.')
  const used: Use[] = (given.get('use') ?? []).map((use) => oneOf(uses, use, 'use'))
  return {
    ...{ file, box, dryRun: given.has('dry-run'), report: one('report'), by: one('by') },
    ...{ removeGone: given.has('remove-gone'), fewer: given.has('fewer') },
    sheet: read('sheet', (value) => whole(value, 'sheet')),
    header: read('header', (value) => whole(value, 'header')),
    columns: new Map((given.get('mapping') ?? []).map(columnOf)),
    datum: read('datum', (value) => oneOf(datums, value, 'datum')) ?? null,
    defaults: {
      kind: read('kind', (value): PlaceKind => oneOf(placeKinds, value, 'kind')),
      uses: used.length > 0 ? used : undefined,
      district: one('district'),
      source: read('source', (document) => ({ document, date: null })),
    },
  }
}

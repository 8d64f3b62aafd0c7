import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Datum } from '@core/domain/shelter/kinds'
import { city } from '../../city/hanzhong'
import { importShelters } from '../importShelters'

/** How a list is to be read here: in the city, or in a box of its own. */
interface Way {
  datum: Datum
  box?: { west: number; south: number; east: number; north: number }
}

async function dryRun(file: string, { datum, box }: Way): Promise<number> {
  const { counts } = await importShelters(
    {
      ...{ file, dryRun: true, sheet: undefined, header: undefined, columns: new Map(), datum, box },
      ...{ report: undefined, by: undefined, removeGone: false, fewer: false },
      defaults: { kind: 'emergencyShelter', district: city.districts[0]?.code },
    },
    city,
    0,
  )
  return counts.read
}

const parsed = (file: string): number =>
  parse(fs.readFileSync(file), { bom: true, relax_column_count: true, relax_quotes: true }).length

/** A program of its own, since memory is a process's: one file, parsed by csv-parse or taken through the whole dry run. */
async function main(): Promise<void> {
  const [file = '', way] = process.argv.slice(2)
  const before = process.cpuUsage()
  const startedAt = performance.now()
  const rows = way === undefined ? parsed(file) : await dryRun(file, JSON.parse(way) as Way)
  const milliseconds = performance.now() - startedAt
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ rows, milliseconds, processor: (user + system) / 1000, megabytes }))
}

void main()

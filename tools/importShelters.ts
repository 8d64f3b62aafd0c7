import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { AreaSource } from '@core/domain/shelter/importing/area'
import { isRoundNumber, isSwapped } from '@core/domain/shelter/importing/asks'
import { comparedWith, coveredBy } from '@core/domain/shelter/importing/covers'
import { mergedIntoNothing, mergeInto, type Merged } from '@core/domain/shelter/importing/mergeInto'
import { isRefusing } from '@core/domain/shelter/importing/problems'
import { reportCsv } from '@core/domain/files/reportCsv'
import type { Shelter } from '@core/domain/shelter/shelter'
import { reportOf } from '../cloudfunctions/shelter/importing/reportOf'
import { aim } from './aim'
import { editorFor } from './editorFor'
import { readShelterFile, type ReadFile } from './readShelterFile'
import type { ShelterWish } from './shelterWish'

/** What became of a file: the counts, how often each problem was found, and the lines to print. */
export interface Imported {
  counts: Merged['counts']
  problems: Readonly<Record<string, number>>
  lines: readonly string[]
}

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** The list of the cloud that the environment names, and its revision; an empty one where it names none. */
async function presentList(): Promise<{ list: Shelter[]; revision: number }> {
  if (!aim()) return { list: [], revision: 0 }
  const { entriesOf, findHead } = await import('../cloudfunctions/shelter/storeOfList')
  const head = await findHead()
  return { list: (await entriesOf(head)).map(({ shelter }) => shelter), revision: head.revision }
}

function linesOf(
  { columns, notes, read }: ReadFile,
  { counts, problems }: Merged,
  byCode: Record<string, number>,
): string[] {
  const counted = Object.entries(byCode).map(
    ([code, count]) => `  ${isRefusing(code as never) ? 'refused' : 'look at'} ${count} ${code}`,
  )
  const taken = counts.new + counts.changed + counts.same
  return [
    ...columns,
    ...notes,
    `${counts.read} rows: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.refused} refused (${taken} + ${counts.refused} = ${counts.read}); ${counts.gone} places of the list are not in the file`,
    ...(problems.length > 0 ? [`${problems.length} problems:`, ...counted] : []),
    ...(isSwapped(read)
      ? ['Nearly all points fit only with longitude and latitude exchanged: exchange them by --mapping.']
      : []),
    ...(isRoundNumber(counts.read) ? ['The number of rows is a round one: was the list cut off?'] : []),
  ]
}

/** The ids of new places are made of the file and their row: the same file again gives the same. */
function mergedInto(list: readonly Shelter[], read: ReadFile['read'], { file }: ShelterWish): Merged {
  const key = hashOf(fs.readFileSync(file))
  const idFor = (row: number): string => hashOf(`${key}:${row}`).slice(0, 32)
  return mergeInto(list, read, { idFor, covers: coveredBy(read.accepted), compares: comparedWith(read.accepted) })
}

/** Keeps what a file changes, in one act: whoever dies before leaves the former list. */
async function keep(wish: ShelterWish, by: string, found: Merged, revision: number, now: number): Promise<number> {
  const { changeList } = await import('../cloudfunctions/shelter/changeList')
  const { put, gone, counts } = found
  const subject = hashOf(fs.readFileSync(wish.file)).slice(0, 32)
  const act = {
    // The same file read in another way is another act.
    actId: `import-${hashOf(JSON.stringify([subject, { ...wish, columns: [...wish.columns] }])).slice(0, 32)}-${revision}`,
    by,
    act: 'shelter.confirmImport' as const,
    subject,
    now,
    note: '由命令导入',
  }
  return changeList(act, (head) => {
    if (head.revision !== revision) throw new Error('Somebody changed the list meanwhile: import the file again.')
    return Promise.resolve({
      ...{ put, remove: wish.removeGone ? gone : [] },
      done: (after: number) => ({ answer: after, before: null, after: { revision: after, counts } }),
    })
  })
}

/**
 * Imports a list of places into the cloud that the environment names, or only says what it would do. The same file again
 * changes nothing. A blocked row is told by its number and the rule. `say` hears what is being done, since it may take minutes.
 */
export async function importShelters(
  wish: ShelterWish,
  city: AreaSource,
  now: number,
  say: (line: string) => void = () => undefined,
): Promise<Imported> {
  const editor = wish.dryRun ? null : await editorFor(wish.by, now)
  say(`Reading ${wish.file} …`)
  const { list, revision } = await presentList()
  const countsOnly = wish.dryRun && list.length === 0
  const file = await readShelterFile(wish, city, countsOnly)
  say(
    `${file.read.read} rows are read; ${countsOnly ? 'counting' : `comparing with the ${list.length} places of the list`} …`,
  )
  const found = countsOnly ? mergedIntoNothing(file.read) : mergedInto(list, file.read, wish)
  const problems: Record<string, number> = {}
  for (const { code } of found.problems) problems[code] = (problems[code] ?? 0) + 1
  const lines = linesOf(file, found, problems)
  if (wish.report !== undefined) fs.writeFileSync(wish.report, reportCsv(reportOf(found.problems, file.headers)))
  if (editor === null) return { counts: found.counts, problems, lines: [...lines, 'Nothing was changed.'] }
  if (isSwapped(file.read)) throw new Error([...lines, 'Nothing was changed.'].join('\n'))
  if (found.fewer && !wish.fewer)
    throw new Error(
      [...lines, 'More than a fifth of the places before are not in the file. If that is right, say --fewer.'].join(
        '\n',
      ),
    )
  const gone = new Set(wish.removeGone ? found.gone : [])
  editor.refuseOthers([...found.put, ...list.filter(({ id }) => gone.has(id))].map(({ district }) => district))
  say(`Writing ${found.put.length} places; until the last word the list is the former one …`)
  const after = await keep(wish, editor.number, found, revision, now)
  return { counts: found.counts, problems, lines: [...lines, `The list is at revision ${after}.`] }
}

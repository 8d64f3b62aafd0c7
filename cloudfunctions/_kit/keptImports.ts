import { randomUUID } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { ImportState } from '@core/domain/files/importStates'
import { collection } from './database'
import { FILE_STAYS, uploadPath } from './importUploads'
import type { StaffCall } from './serve'
import { transact, type Transaction } from './transaction'

/** An import under way or over: nothing of what is in the file, neither its name. `C` is what its latest check found. */
export interface KeptImport<C> {
  _id: string
  /** The number of who began it. */
  by: string
  begunAt: number
  /** Where its file is uploaded to. */
  path: string
  state: ImportState
  checked: C | null
  /** The check that was begun last and is not over: an earlier one that ends later counts no more. */
  claim: string | null
  /** How often its file was deleted for being overdue, and when it is next (ms). */
  swept: number
  dueAt: number
}

/** A check that was begun, by its name: with it, the one that can end no more, and what the one before it had found. */
export interface Claim<C> {
  check: string
  overtaken: string | null
  before: C | null
}

/** In these a file may be read and checked. */
const OPEN = ['begun', 'checked'] as const

/** The imports of one kind of list; `name` is their collection. */
export function keptImports<C>(name: string) {
  const imports = () => collection<KeptImport<C>>(name)

  /** The import that the caller began; of somebody else's there is none. */
  async function own(id: string, { staff }: StaffCall): Promise<KeptImport<C>> {
    const found = await imports().find(id)
    if (found?.by !== staff.number) throw new AppError('NOT_FOUND')
    return found
  }

  return {
    own,

    /** Makes an import and gives its file a place, until when it stays there. The same id again gives the same place; somebody else's id is none. */
    async begin(id: string, call: StaffCall): Promise<{ path: string; until: number }> {
      const { caller, staff, now } = call
      const fresh: KeptImport<C> = {
        ...{ _id: id, by: staff.number, begunAt: now, path: uploadPath(caller.openId, id) },
        ...{ state: 'begun', checked: null, claim: null, swept: 0, dueAt: now + FILE_STAYS },
      }
      const { path, begunAt } = (await imports().insert(fresh)) === 'inserted' ? fresh : await own(id, call)
      return { path, until: begunAt + FILE_STAYS }
    },

    /** The caller's import while its file may be read: IMPORT_EXPIRED or NOT_NOW once it is over. */
    async open(id: string, call: StaffCall): Promise<KeptImport<C>> {
      const kept = await own(id, call)
      if (kept.state === 'expired') throw new AppError('IMPORT_EXPIRED')
      if (!OPEN.some((state) => state === kept.state)) throw new AppError('NOT_NOW')
      return kept
    },

    /** Begins a check, under a name of its own; what an earlier one found stays until this one is over. */
    async claim({ _id }: KeptImport<C>): Promise<Claim<C>> {
      const check = randomUUID()
      return transact(async (transaction) => {
        const present = await transaction.find<KeptImport<C>>(name, _id)
        if (!present || !OPEN.some((state) => state === present.state)) throw new AppError('NOT_NOW')
        const claimed: KeptImport<C> = { ...present, claim: check }
        await transaction.put(name, claimed)
        return { check, overtaken: present.claim, before: present.checked }
      })
    },

    /** Ends a check with what it found; false where another was begun meanwhile, or the import is over. */
    async settle(id: string, claim: string, found: Pick<KeptImport<C>, 'state' | 'checked'>): Promise<boolean> {
      const { state, checked } = found
      return (await imports().update({ _id: id, claim, state: { anyOf: OPEN } }, { state, checked, claim: null })) === 1
    },

    /** Ends an import whose file is not read. */
    async refuse({ _id }: KeptImport<C>): Promise<void> {
      await imports().update({ _id, state: { anyOf: OPEN } }, { state: 'refused', checked: null, claim: null })
    },

    /** Ends an import that nobody confirmed. */
    async expire({ _id }: KeptImport<C>): Promise<void> {
      await imports().update({ _id, state: { anyOf: OPEN } }, { state: 'expired', checked: null, claim: null })
    },

    findWithin: (transaction: Transaction, id: string): Promise<KeptImport<C> | null> => transaction.find(name, id),

    keepWithin: (transaction: Transaction, kept: KeptImport<C>): Promise<void> => transaction.put(name, kept),

    /** Imports whose file is overdue, the longest overdue first. */
    due: (now: number): Promise<KeptImport<C>[]> =>
      imports().findAll({ dueAt: { below: now } }, { orderBy: [['dueAt', 'asc']], limit: 100 }),

    /** Notes that an overdue file was deleted, and when its place is looked at again. */
    async postpone({ _id }: KeptImport<C>, swept: number, dueAt: number): Promise<void> {
      await imports().update({ _id }, { swept, dueAt })
    },

    forget: ({ _id }: KeptImport<C>): Promise<number> => imports().remove({ _id }),
  }
}

export type KeptImports<C> = ReturnType<typeof keptImports<C>>

import * as v from 'valibot'
import { operation } from './operation'
import { anyWords, Count, list, Moment, PhoneId, text } from './shapes'

/** How many lines of the report one answer tells. */
export const MOST_PROBLEMS = 500

export const BankCounts = v.object({
  /** Rows read: new, changed, same and refused together. */
  read: Count,
  new: Count,
  changed: Count,
  same: Count,
  /** Questions of the bank that no row names: they stay. */
  gone: Count,
  refused: Count,
})

/** Why a file is not read: by name, in words, and in which row. Such a file is gone, and the import with it. */
const RefusedShape = v.object({ refusal: text(40), says: text(200), row: v.nullable(Count) })

/** Taking questions in from a table, and handing them out as one: part of `bankApi`. Only who began an import goes on with it. */
export const bankFileApi = {
  /** Announces a file, and says where the caller uploads it to, and until when it stays there at the latest. */
  beginImport: operation({
    input: v.object({ id: PhoneId }),
    output: v.object({ path: text(300), until: Moment }),
    allow: ['editor'],
    consent: 'present',
    refuses: [],
  }),

  /** The dry run: what the import would change, and every row's problem. Nothing of the bank is changed. */
  checkImport: operation({
    input: v.object({ id: PhoneId, fileId: text(300) }),
    output: v.object({
      refused: v.nullable(RefusedShape),
      counts: BankCounts,
      /** How many problems there are, and the first of them in the order of rows. */
      total: Count,
      problems: list(
        v.object({
          row: Count,
          code: text(40),
          /** The row is not taken; otherwise somebody should look at it. */
          refused: v.boolean(),
          says: text(200),
          /** The header of the column that is meant. */
          field: v.nullable(anyWords(100)),
          /** The cell as it was written. */
          cell: v.nullable(anyWords(200)),
        }),
        MOST_PROBLEMS,
      ),
      /** What is to be known of the sheet as a whole. */
      notes: list(text(200), 50),
    }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['NOT_NOW', 'IMPORT_EXPIRED'],
  }),

  /**
   * Puts the checked rows into the bank, each as a version that waits for its review: all of them or none. CHANGED_MEANWHILE
   * when the bank or the file is another than at the check, which must then be made anew.
   */
  confirmImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, fileId: text(300) }),
    output: v.object({ counts: BankCounts }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'IMPORT_EXPIRED'],
  }),

  /** Gives an import up: the file is gone. */
  refuseImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId }),
    output: v.object({ refused: v.literal(true) }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),

  /** The bank as a table that can be taken in again: a file that is there for an hour. */
  exportBank: operation({
    input: v.object({ actId: PhoneId, format: v.picklist(['xlsx', 'csv']) }),
    output: v.object({ address: text(2000), name: text(100), questions: Count, until: Moment }),
    allow: ['editor', 'reviewer'],
    consent: 'present',
    refuses: [],
  }),
}

import * as v from 'valibot'
import { datums, placeKinds, uses } from '../domain/shelter/kinds'
import { importFields } from '../domain/shelter/importing/fields'
import { mappingFaults } from '../domain/shelter/importing/mappingFaults'
import { importStates } from '../domain/files/importStates'
import { MOST_COLUMNS } from '../domain/files/table'
import { operation } from './operation'
import { anyText, anyWords, Count, DateOnly, DistrictCode, list, Moment, PhoneId, text } from './shapes'

/** How many problems one page of the report has. */
export const PROBLEMS_AT_ONCE = 500

const CountsShape = v.object({
  /** Rows read: new, changed, same and refused together. */
  read: Count,
  new: Count,
  changed: Count,
  same: Count,
  /** Places of the list, of the file's districts and kinds, that no row names. */
  gone: Count,
  refused: Count,
})

const Field = v.picklist(importFields)

/** Why a file is not read: by name, in words, and in which row. Such a file is gone, and the import with it. */
const RefusedShape = v.object({ refusal: text(40), says: text(200), row: v.nullable(Count) })

/** Taking the office's own lists in: part of `shelterApi`. Only who began an import goes on with it. */
export const shelterImportApi = {
  /** Announces a file, and says where the caller uploads it to, and until when it stays there at the latest. */
  beginImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId }),
    output: v.object({ path: text(300), until: Moment }),
    allow: ['editor'],
    consent: 'present',
    refuses: [],
  }),

  /** Reads the uploaded file: its sheets, and of one of them the columns with what they are taken for. Nothing of it is stored. */
  readImport: operation({
    input: v.object({
      id: PhoneId,
      fileId: text(300),
      /** The place of the sheet in the file, from 0; otherwise the first that looks like a list. */
      sheet: v.optional(Count),
      /** The place of the header among the rows, from 1; 0: there is none; otherwise it is looked for. */
      headerRow: v.optional(Count),
    }),
    output: v.object({
      refused: v.nullable(RefusedShape),
      sheets: list(v.object({ name: anyText(100), rows: Count, hidden: v.boolean() }), 200),
      sheet: Count,
      headerRow: Count,
      /** How many rows there are below the header. */
      rows: Count,
      columns: list(
        v.object({
          header: anyWords(100),
          /** Cells of rows that may be stored. */
          samples: list(anyWords(80), 3),
          field: Field,
          /** Recognised by its name, or chosen before; otherwise it is a guess. */
          sure: v.boolean(),
        }),
        MOST_COLUMNS,
      ),
      /** The mapping is the one that was confirmed for these headers before. */
      remembered: v.boolean(),
      /** A guess, and the word that it is guessed from; null: nothing tells. It is asked for in any case. */
      datum: v.nullable(v.object({ guess: v.picklist(datums), because: text(100) })),
      /** What is to be known of the sheet as a whole: formulas, merged cells, hidden rows, a round number of rows. */
      notes: list(text(200), 50),
    }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['NOT_NOW', 'IMPORT_EXPIRED'],
  }),

  /**
   * The dry run: what the import would change, and every row's problem. Nothing of the list is changed. With `faults` or
   * `asks: swapped` nothing was read, and nothing can be confirmed.
   */
  checkImport: operation({
    input: v.object({
      id: PhoneId,
      fileId: text(300),
      sheet: Count,
      headerRow: Count,
      /** What each column is, in their order. */
      columns: list(Field, MOST_COLUMNS),
      /** Null only where no column holds coordinates. */
      datum: v.nullable(v.picklist(datums)),
      /** What is said once for the whole file, where its rows say nothing. */
      defaults: v.optional(
        v.object({
          kind: v.optional(v.picklist(placeKinds)),
          uses: v.optional(list(v.picklist(uses), uses.length)),
          district: v.optional(DistrictCode),
          source: v.optional(v.object({ document: text(120), date: v.nullable(DateOnly) })),
        }),
        {},
      ),
      /** What becomes of places that no row names. */
      gone: v.optional(v.picklist(['keep', 'remove']), 'keep'),
    }),
    output: v.object({
      refused: v.nullable(RefusedShape),
      faults: list(v.picklist(mappingFaults), mappingFaults.length),
      counts: CountsShape,
      /** How many lines the report has. */
      problems: Count,
      /**
       * `swapped`: nearly all points fit only with longitude and latitude exchanged: the mapping must change. `fewer`: more than
       * a fifth of the places before are not in the file: confirming says so once more. `cutOff`: the number of rows is a round one.
       */
      asks: list(v.picklist(['swapped', 'fewer', 'cutOff']), 3),
    }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['NOT_NOW', 'IMPORT_EXPIRED'],
  }),

  /** A page of the report, in the order of rows; `after`: so many lines on. Of a blocked row: its number and the rule alone. */
  listProblems: operation({
    input: v.object({ id: PhoneId, after: v.optional(Count, 0) }),
    output: v.object({
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
          cell: v.nullable(anyWords(100)),
        }),
        PROBLEMS_AT_ONCE,
      ),
      next: v.optional(Count),
    }),
    allow: ['editor'],
    consent: 'once',
    refuses: ['NOT_NOW', 'IMPORT_EXPIRED'],
  }),

  /**
   * Puts the checked rows into the list: all of them or none. CHANGED_MEANWHILE when the list changed since the check, which
   * must then be made anew; CHECKS_FAILED while it lacks many places and nobody said that this is right; FORBIDDEN for who
   * is no editor of all its districts any more.
   */
  confirmImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, fewer: v.optional(v.boolean(), false) }),
    output: v.object({ revision: Count, counts: CountsShape }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED', 'IMPORT_EXPIRED'],
  }),

  /** Where an import stands: for a phone that never heard what became of it. NOT_FOUND a week after its beginning. */
  readImportState: operation({
    input: v.object({ id: PhoneId }),
    output: v.object({
      state: v.picklist(importStates),
      /** Of a confirmed one what confirming it answered. */
      confirmed: v.nullable(v.object({ revision: Count, counts: CountsShape })),
    }),
    allow: ['editor'],
    consent: 'once',
    refuses: [],
  }),

  /** Gives an import up: the file and all that was read of it are gone. */
  refuseImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId }),
    output: v.object({ refused: v.literal(true) }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),
}

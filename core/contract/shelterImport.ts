import * as v from 'valibot'
import { datums } from '../domain/shelter/kinds'
import { operation } from './operation'
import { anyText, Count, DistrictCode, list, Moment, PhoneId, text } from './shapes'

const importCounts = v.object({
  /** Rows read: accepted and refused together. */
  read: Count,
  new: Count,
  changed: Count,
  same: Count,
  gone: Count,
  refused: Count,
})

/** Taking the office's own lists in: part of `shelterApi`. */
export const shelterImportApi = {
  /** Announces a file that is to be imported, and says where the caller uploads it to, and until when it stays there. */
  beginImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, name: text(120), bytes: Count }),
    output: v.object({ path: text(300), until: Moment }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['FILE_NOT_ACCEPTED'],
  }),

  /** Reads the uploaded file: its sheets, and of one of them the columns with what they are guessed to be. */
  readImport: operation({
    input: v.object({ id: PhoneId, fileId: v.optional(text(300)), sheet: v.optional(text(100)) }),
    output: v.object({
      sheets: list(v.object({ name: text(100), rows: Count, hidden: v.boolean() }), 100),
      sheet: text(100),
      /** The row of the header, from 1; 0: there is none. */
      headerRow: Count,
      rows: Count,
      columns: list(
        v.object({
          header: anyText(100),
          /** Cells of rows that may be stored. */
          samples: list(anyText(80), 3),
          guess: v.nullable(text(40)),
          /** Recognised by its name, or chosen before; otherwise it is a guess. */
          sure: v.boolean(),
        }),
        200,
      ),
      datum: v.object({ guess: v.nullable(v.picklist(datums)), because: anyText(200) }),
    }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['FILE_NOT_ACCEPTED', 'NOT_NOW'],
  }),

  /** The dry run: what the import would change, and every row's problem. Nothing of the list is changed. */
  checkImport: operation({
    input: v.object({
      id: PhoneId,
      sheet: text(100),
      headerRow: Count,
      /** What each column is, in their order; null: left out. */
      columns: list(v.nullable(text(40)), 200),
      datum: v.picklist(datums),
      /** Of rows that name no district. */
      district: v.optional(DistrictCode),
    }),
    output: v.object({
      counts: importCounts,
      problems: Count,
      /** More than a fifth fewer places than before: to be confirmed once more. */
      fewer: v.boolean(),
    }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['FILE_NOT_ACCEPTED', 'NOT_NOW', 'CHECKS_FAILED'],
  }),

  /** A page of the problems, in the order of rows. Of a blocked row: its number and the rule alone. */
  listProblems: operation({
    input: v.object({ id: PhoneId, after: v.optional(Count) }),
    output: v.object({
      problems: list(
        v.object({
          row: Count,
          field: v.nullable(text(40)),
          refused: v.boolean(),
          says: text(200),
          cell: v.nullable(anyText(200)),
        }),
        500,
      ),
      next: v.optional(Count),
    }),
    allow: ['editor'],
    consent: 'once',
    refuses: ['NOT_NOW'],
  }),

  /** Puts the checked rows into the list: all of them or none. CHECKS_FAILED while there are fewer and nobody said that this is right. */
  confirmImport: operation({
    input: v.object({ actId: PhoneId, id: PhoneId, fewer: v.optional(v.boolean(), false) }),
    output: v.object({ revision: Count, counts: importCounts }),
    allow: ['editor'],
    consent: 'present',
    refuses: ['CHANGED_MEANWHILE', 'NOT_NOW', 'CHECKS_FAILED'],
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

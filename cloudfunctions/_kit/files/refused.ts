import type { FileRefusal } from '@core/domain/files/fileRefusals'

/** A file that is not read, and why. It says nothing of what is in the file: its message may reach a log. */
export class FileRefused extends Error {
  constructor(
    readonly refusal: FileRefusal,
    /** The row of the file where it was seen; null: the file as a whole. */
    readonly row: number | null = null,
  ) {
    super(refusal)
    this.name = 'FileRefused'
  }
}

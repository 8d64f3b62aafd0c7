import type { KeptFile } from '@core/domain/announcement/content'
import { bareFilm } from './bareFilm'
import { bareJpeg } from './bareJpeg'
import { barePng } from './barePng'
import { bareWebp } from './bareWebp'

const bare: Readonly<Partial<Record<KeptFile['type'], (bytes: Buffer) => Buffer | null>>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
  'video/mp4': bareFilm,
}

/**
 * A picture or film without what its camera wrote beside it, above all where it was taken: what goes out is read by everybody.
 * Papers and subtitles stay as they are. Null where a file is damaged so that nobody can say what it holds.
 */
export const withoutMetadata = (type: KeptFile['type'], bytes: Buffer): Buffer | null =>
  bare[type] ? bare[type](bytes) : bytes

import type { AnnouncementsPack, ReferencePack } from '../announcement/publicAnnouncement'
import type { ShelterDetailsPack, SheltersPack } from '../shelter/publicShelter'
import type { Quiz } from '../quiz/quiz'
import type { Question } from '../quiz/question'

/** What everyone may read, as immutable files: each kind of pack, and the format of it that this code understands. */
export const packFormats = { practice: 1, quizzes: 1, announcements: 1, reference: 1 } as const
/** The packs that every phone keeps in its storage. */
export type PackName = keyof typeof packFormats

export const packNames = Object.keys(packFormats) as PackName[]

/** The packs that a phone keeps as files, since they are too large for its storage: the list of places, and details by district. */
export type FilePackName = 'shelters' | `shelterDetails.${string}`

export const FILE_PACK_FORMAT = 1

/** The pack with the details of one district's places. */
export const detailsPackOf = (district: string): `shelterDetails.${string}` => `shelterDetails.${district}`

/** The format of a pack that this code understands. */
export const formatOf = (name: PackName | FilePackName): number =>
  name in packFormats ? packFormats[name as PackName] : FILE_PACK_FORMAT

/** Where one pack is, and how to know that it arrived whole. */
export interface PackEntry {
  format: number
  /** SHA-256 of the file, in lower-case hexadecimal: the file's name, and the proof. */
  hash: string
  bytes: number
  /** The file in cloud storage, for phones; on the web the file is `<hash>.json` beside the manifest. */
  fileId: string
  /** Sample data says so wherever it shows, and a release build does not take it. */
  sample: boolean
  publishedAt: number
}

/** The list of the packs in force. The revision only grows, and a phone never takes an older one. */
export interface Manifest {
  /** Names the line of revisions: another environment, or one set up anew, begins another. */
  line: string
  revision: number
  packs: Record<string, PackEntry>
}

/** Questions to practise with: everything about them, since practice explains at once. */
export interface PracticePack {
  format: 1
  questions: Question[]
}

/** The formal quizzes that are announced. */
export interface QuizzesPack {
  format: 1
  quizzes: Quiz[]
}

export interface Packs {
  practice: PracticePack
  quizzes: QuizzesPack
  announcements: AnnouncementsPack
  reference: ReferencePack
}

/** Every pack, by its name. */
export interface AllPacks extends Packs {
  shelters: SheltersPack
  [details: `shelterDetails.${string}`]: ShelterDetailsPack
}

/** A pack that ships inside the app, as JSON. */
export type ShippedPack = PracticePack

/** The manifest to go by: the one offered, unless it is older than the one kept of the same line. */
export function newerManifest(kept: Manifest | null, offered: Manifest): Manifest {
  if (kept?.line !== offered.line) return offered
  return kept.revision > offered.revision ? kept : offered
}

/**
 * The packs that a phone should fetch: in a format it knows, other than the one it holds, and no sample data in a
 * release. `held` is the hash of what it has of each kind.
 */
export function packsToFetch(
  { packs }: Manifest,
  held: Partial<Record<PackName, string>>,
  release: boolean,
): { name: PackName; entry: PackEntry }[] {
  return packNames.flatMap((name) => {
    const entry = packs[name]
    const wanted = entry?.format === packFormats[name] && entry.hash !== held[name] && !(release && entry.sample)
    return wanted ? [{ name, entry }] : []
  })
}

/** The practice pack of a bank: only what may be practised, without where it was read. Questions keep the bank's order. */
export function practicePack(questions: readonly Question[]): PracticePack {
  return {
    format: 1,
    questions: questions
      .filter(({ use }) => use === 'practice')
      .map((question) => ({
        id: question.id,
        version: question.version,
        kind: question.kind,
        topic: question.topic,
        level: question.level,
        stem: question.stem,
        options: question.options,
        ...(question.clip && { clip: question.clip }),
        key: question.key,
        explanation: question.explanation,
        citation: question.citation,
        needsConfirmation: question.needsConfirmation,
        review: question.review,
        use: question.use,
        ...(question.expiresOn !== undefined && { expiresOn: question.expiresOn }),
      })),
  }
}

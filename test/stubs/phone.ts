import { createHash } from 'node:crypto'
import * as react from 'react'

/** Answers a call as a cloud function does: with a reply, or by throwing as a lost network does. */
export type Cloud = (name: string, event: { action: string; input: never }) => unknown

/** The phone a test runs on. What it keeps outlives the program; everything else dies with it. */
export interface Phone {
  /** The storage, by key. */
  kept: Map<string, string>
  /** Files of the cloud, by file id. */
  files: Map<string, Uint8Array>
  /** Files that the program keeps, by their path. */
  disk: Map<string, Uint8Array>
  cloud: Cloud
  /** The calls that were made, oldest first: 'quiz.startAttempt'. */
  calls: string[]
  /** No room is left: every write fails. */
  full: boolean
  textSize: number
  /** The templates whose messages the person accepts; null: WeChat does not ask. */
  accepts: readonly string[] | null
  /** WeChat's number for how the program was opened. */
  scene: number
  /** What the page that is open says when it is shared with a chat. */
  share: () => { title: string; path: string; imageUrl?: string }
  /** What the phone answers when it is asked where it is: a point, or why not. */
  position: { longitude: number; latitude: number; accuracy: number } | string
  /** Brings the program back to the screen. */
  show: () => void
  /** Takes it off the screen. */
  hide: () => void
  /** Which opening of the program is alive; those before can do nothing any more. */
  opening: number
  /** What the program did that can be seen from outside it; after so many steps it is killed. */
  steps: number
  diesAfter: number
  onDeath: () => void
}

const fresh = (): Phone => ({
  kept: new Map(),
  files: new Map(),
  disk: new Map(),
  cloud: () => {
    throw new Error('no network')
  },
  calls: [],
  full: false,
  textSize: 17,
  accepts: [],
  scene: 1001,
  share: () => ({ title: '', path: '' }),
  position: 'fail auth deny',
  show: () => undefined,
  hide: () => undefined,
  opening: 0,
  steps: 0,
  diesAfter: Infinity,
  onDeath: () => undefined,
})

const desk = globalThis as { phoneOfTheTest?: Phone }

/** The phone is the same however often the program on it is opened again. */
export const phone: Phone = (desk.phoneOfTheTest ??= fresh())

/** A phone as it comes from the shop. */
export function newPhone(): void {
  Object.assign(phone, fresh(), { opening: phone.opening + 1 })
}

/** The program is killed, whatever it was doing, and opened again: only what the phone keeps is there. */
export async function openAgain<T>(program: () => Promise<T>): Promise<T> {
  phone.opening += 1
  const opened: T[] = []
  await jest.isolateModulesAsync(async () => {
    jest.doMock('react', () => react)
    opened.push(await program())
  })
  return opened[0]!
}

/** Runs until it is over or the program is killed, which it is after so many steps. Says whether it was. */
export async function killedDuring(steps: number, work: () => Promise<unknown>): Promise<boolean> {
  const killed = new Promise<true>((resolve) => (phone.onDeath = () => resolve(true)))
  Object.assign(phone, { steps: 0, diesAfter: steps })
  const wasKilled = await Promise.race([work().then(() => false), killed])
  Object.assign(phone, { diesAfter: Infinity, onDeath: () => undefined })
  return wasKilled
}

/** Puts packs that are files onto the phone, as renewing leaves them. */
export function keepFilePacks(packs: Readonly<Record<string, object>>, sample: boolean): void {
  const kept = Object.entries(packs).map(([name, pack]) => {
    const bytes = Buffer.from(JSON.stringify(pack))
    const hash = createHash('sha256').update(bytes).digest('hex')
    phone.disk.set(`wxfile://usr/packs/${hash}.json`, bytes)
    return [name, { hash, sample }] as const
  })
  phone.kept.set('filePacks', JSON.stringify({ version: 1, value: Object.fromEntries(kept) }))
}

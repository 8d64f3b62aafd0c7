import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { BankQuestion } from '@core/domain/quiz/question'
import type { Quiz } from '@core/domain/quiz/quiz'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions, type Operation } from '../../local-cloud/localCloud'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { importQuizzes } from '../../tools/importQuizzes'

const root = path.resolve(__dirname, '../..')

/** A small world of its own: the built functions in a local cloud, a question bank, and the quizzes a test names. */
export interface World {
  cloud: LocalCloud
  /** What a mini program's `call` does as this person, the refusal still a value. */
  ask<F extends keyof Contract, A extends keyof Contract[F] & string>(
    openId: string,
    name: F,
    action: A,
    input: InputOf<Contract[F][A]>,
  ): Promise<Reply<OutputOf<Contract[F][A]>>>
  /** Sends any event to a function, as a hostile client may. */
  send(openId: string, name: string, event: unknown): Promise<unknown>
  /** The database operations that something cost. */
  operationsOf(work: () => Promise<unknown>): Promise<Operation[]>
  close(): Promise<void>
}

/** How a world is made: as a local cloud is, with a question bank, which is Hanzhong's if none is named. */
export type WorldOptions = Partial<LocalCloudOptions> & { bank?: readonly BankQuestion[] }

/** Builds a world at the machine's time; a test moves it by `cloud.clock`. */
export async function openWorld(
  quizzes: readonly Quiz[] = [],
  { bank = readBank('hanzhong'), ...options }: WorldOptions = {},
): Promise<World> {
  const functions = path.join(root, 'dist/cloudfunctions')
  if (!fs.existsSync(functions)) throw new Error('the functions are not built: npm run build:functions')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'world-'))
  const cloud = await startLocalCloud({
    folder,
    functions,
    database: path.join(root, 'cloudfunctions/database.json'),
    storage: path.join(root, 'cloudfunctions/storage.json'),
    ...options,
  })
  Object.assign(process.env, cloud.environment())
  if (bank.length > 0) await importBank(bank, Date.now())
  await importQuizzes(quizzes, 'test', Date.now())
  const send = (openId: string, name: string, event: unknown) => cloud.callFunction(name, event, openId)
  return {
    cloud,
    send,
    ask: async (openId, name, action, input) => (await send(openId, name, { action, input })) as never,
    async operationsOf(work) {
      const before = cloud.operations().length
      await work()
      return cloud.operations().slice(before)
    },
    async close() {
      await cloud.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What an accepted reply holds; a refusal fails the test with its code. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${reply.code}`)
  return reply.value
}

let count = 0

/** An id such as a phone makes. */
export const phoneId = (): string => `phone-made-id-${String(++count).padStart(8, '0')}`

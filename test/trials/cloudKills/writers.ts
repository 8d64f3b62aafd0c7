import type { Chance } from '@core/domain/chance'
import { accounts, cloud, database } from './desk'
import type { Ledger } from './ledger'

/** One thing that is written, again and again until the cloud is gone. The name begins with the round; `nth` is new each time. */
export type Writer = (ledger: Ledger, name: string, nth: number, chance: Chance) => Promise<unknown>

const pick = (chance: Chance): string => accounts[Math.floor(chance() * accounts.length)]!

/** Adds two notes at once; every third time takes both away again. */
const notes: Writer = async (ledger, name, nth) => {
  const [round, pair] = [name.split('-')[0], `${name}-${nth}`]
  const both = ['first', 'second'].map((half) => ({ _id: `${pair}-${half}`, round, pair, text: 'x'.repeat(nth % 400) }))
  await ledger.adding(pair, () => database.collection('notes').add({ data: both }))
  if (nth % 3 === 0) await ledger.removing(pair, () => database.collection('notes').where({ pair }).remove())
}

/** Counts by one. */
const counters: Writer = (ledger, name) => {
  const counter = name.replace(/^\d+-/, '')
  const data = { value: database.command.inc(1) }
  return ledger.counting(counter, () => database.collection('counters').doc(counter).update({ data }))
}

interface Account {
  data?: { balance: number }
}

/** Moves one from an account to another and notes it, in one transaction. */
const transfers: Writer = async (ledger, name, nth, chance) => {
  const [round, _id] = [name.split('-')[0], `${name}-${nth}`]
  const [from, to] = [pick(chance), pick(chance)]
  if (from === to) return
  await ledger.transferring(_id, () =>
    database.runTransaction(async (transaction: typeof database) => {
      const change = async (account: string, by: number): Promise<void> => {
        const { data } = (await transaction.collection('accounts').doc(account).get()) as Account
        await transaction
          .collection('accounts')
          .doc(account)
          .update({ data: { balance: (data?.balance ?? 0) + by } })
      }
      await change(from, -1)
      await transaction.collection('transfers').add({ data: { _id, round, from, to } })
      await change(to, 1)
    }),
  )
}

/** Stores a file. */
const files: Writer = (ledger, name, nth, chance) => {
  const cloudPath = `trial/${name}-${nth}.txt`
  const content = `${nth} `.repeat(1 + Math.floor(chance() * 3000))
  return ledger.storing(content, async () => {
    const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(content) })
    return fileID
  })
}

export const writers: readonly Writer[] = [notes, notes, counters, transfers, transfers, transfers, files]

import sdk from 'wx-server-sdk'
import { processEnvironment } from '../../../local-cloud/functions/environment'

export const accounts = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `account-${letter}`)

const index = (field: string) => ({ name: field, keys: [{ field, direction: 1 }] })

/** The collections of the trial, with the indexes that make reading them quick. */
export const definitions = {
  collections: {
    notes: { indexes: [index('pair'), index('round')] },
    counters: {},
    accounts: {},
    transfers: { indexes: [index('round')] },
  },
}

/** Points the SDK of this process at a cloud. */
export function pointAt(url: string): void {
  Object.assign(process.env, processEnvironment({ url, env: 'local' }))
}

sdk.init({ env: 'local' })
export const cloud = sdk
/** The database, as the unmodified SDK offers it. */
export const database = sdk.database({ throwOnNotFound: false } as never)

/** All documents of a collection that a query finds, a page after the other. */
export async function readAll<T>(name: string, query: object = {}): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const page = database.collection(name).where(query).skip(found.length).limit(1000).get()
    const { data } = (await page) as unknown as { data: T[] }
    found.push(...data)
    if (data.length < 1000) return found
  }
}

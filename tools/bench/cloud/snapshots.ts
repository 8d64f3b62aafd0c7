import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startLocalCloud } from '../../../local-cloud/localCloud'
import { quantile } from '../quantile'
import { cloud as sdk, database, documentOf } from './benchedCloud'

const ROUNDS = 15
const FILES = 20

async function timed<T>(times: number[], act: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const answer = await act()
  times.push(performance.now() - began)
  return answer
}

/** What a snapshot costs, and putting it back after ten documents and a file were changed. */
export async function benchSnapshots(): Promise<void> {
  console.log(`\nSnapshot, and restore after 10 of the documents and 1 of ${FILES} files changed, median of ${ROUNDS}`)
  for (const size of [100, 1000, 10_000]) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-snapshots-'))
    const cloud = await startLocalCloud({ folder, functions: folder })
    Object.assign(process.env, cloud.environment())
    await database.createCollection('kept')
    for (let from = 0; from < size; from += 500) {
      const some = Array.from({ length: Math.min(500, size - from) }, (_, at) => documentOf(from + at))
      await database.collection('kept').add({ data: some })
    }
    const upload = (nth: number) => sdk.uploadFile({ cloudPath: `${nth}.txt`, fileContent: Buffer.from(String(nth)) })
    for (let nth = 0; nth < FILES; nth++) await upload(nth)
    const [taken, restored]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      const snapshot = await timed(taken, () => cloud.snapshot())
      for (let nth = 0; nth < 10; nth++)
        await database
          .collection('kept')
          .doc(`d${nth}`)
          .update({ data: { n: -1 - round } })
      await upload(0)
      await timed(restored, () => cloud.restore(snapshot))
    }
    const [snapshot, restore] = [quantile(taken, 0.5), quantile(restored, 0.5)]
    console.log(`  ${String(size).padEnd(8)} documents: ${snapshot.toFixed(1)} ms, ${restore.toFixed(1)} ms`)
    await cloud.close()
    fs.rmSync(folder, { recursive: true })
  }
}

import { testNotice } from '../../test/seeds/outlets'
import { makeFiles } from '../../cloudfunctions/outlet/makeFiles'
import { zipped } from '../../cloudfunctions/outlet/zipped'

/** A program of its own, since memory is a process's: all files of one notice with so many screens, made twice. */
async function main(): Promise<void> {
  const screens = JSON.parse(process.argv[2] ?? '[]') as { width: number; height: number }[]
  const wish = {
    id: 'announcement-of-bench',
    version: 1,
    content: testNotice,
    about: null,
    words: [],
    screens,
    now: 1.8e12,
  }
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < 2; round++) {
    const startedAt = performance.now()
    bytes = zipped(await makeFiles(wish), wish.now).content.length
    times.push(Math.round(performance.now() - startedAt))
  }
  console.log(JSON.stringify({ times, bytes, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
}

void main()

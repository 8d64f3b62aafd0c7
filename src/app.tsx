import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { renewFilePacks } from '@/api/filePacks'
import { keepChecking } from '@/api/keepChecking'
import { renewPacks } from '@/api/packs'
import { handInReports } from '@/features/feedback/outbox'
import { handInLessons } from '@/features/lesson/outbox'
import { handInPractice } from '@/features/quiz/outbox'
import { handInSheets } from '@/features/quiz/sheets'
import { handInGrants } from '@/features/reminder/outbox'
import { onNetworkChange } from '@/platform/network'
import { clearJpegs } from '@/platform/shownJpeg'
import { clearSounds } from '@/platform/sound'
import { paintBars, usePreferences } from '@/session/preferences'
import { offerNewBuilds } from '@/session/task'
import './app.scss'

/** What goes on in the background: news from the cloud, and the answers that wait. The first screen needs none of it. False: not answered. */
async function renew(): Promise<boolean> {
  const answered = await renewPacks()
  void renewFilePacks()
  if (!answered) return false
  await handInPractice()
  await handInSheets()
  await handInLessons().catch(() => undefined)
  await handInReports().catch(() => undefined)
  await handInGrants().catch(() => undefined)
  return true
}

offerNewBuilds()
clearSounds()
clearJpegs()
usePreferences.subscribe(paintBars)
onNetworkChange((online) => {
  if (online) void renew()
})
keepChecking(renew)

export default function App({ children }: { children: ReactNode }) {
  useDidShow(() => void renew())
  return children
}

import { useEffect } from 'react'
import { confirm } from '@/platform/dialogue'
import { onNewBuild } from '@/platform/newBuild'

let underway = 0
let waiting: (() => void) | null = null

async function offer(): Promise<void> {
  const apply = waiting
  if (!apply || underway > 0) return
  waiting = null
  if (await confirm('有新版本', '新版本已经下载好，重新打开即可使用。', '重新打开')) apply()
}

/** A new build is offered between tasks, never during one. */
export function offerNewBuilds(): void {
  onNewBuild((apply) => {
    waiting = apply
    void offer()
  })
}

/** Says that a task is underway while the component is there: a quiz is not interrupted. */
export function useTask(): void {
  useEffect(() => {
    underway += 1
    return () => {
      underway -= 1
      void offer()
    }
  }, [])
}

import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { useLoaded } from '@/session/useLoaded'
import { Picture } from '@/ui/Picture'
import { Paragraph } from '@/ui/Section'
import { Skeleton } from '@/ui/Status'
import styles from './School.module.scss'

/** The code as people read it out: in two halves. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** The mini-program code of an activity. Where it cannot be had, its six characters do. */
export function CodePicture({ activityId, code }: { activityId: string; code: string }) {
  const { loaded } = useLoaded(useCallback(() => call('activity', 'drawCode', { activityId }), [activityId]))
  if (loaded.state === 'loading') return <Skeleton lines={4} />
  if (loaded.state === 'failed')
    return <Paragraph quiet>{`小程序码没有取到：${wording[loaded.code]}可以用活动码参加。`}</Paragraph>
  return (
    <View className={styles.picture}>
      <Picture
        className={styles.scene}
        src={`data:image/png;base64,${loaded.value.picture}`}
        label={`活动码 ${spacedCode(code)} 的小程序码`}
      />
    </View>
  )
}

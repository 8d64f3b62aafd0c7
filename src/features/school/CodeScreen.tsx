import { View } from '@tarojs/components'
import { wording } from '@/api/wording'
import { useAwake } from '@/session/useAwake'
import { Page } from '@/ui/Page'
import { Skeleton, Status } from '@/ui/Status'
import { CodePicture, spacedCode } from './CodePicture'
import { lastDay } from './closingWords'
import styles from './School.module.scss'
import { texts } from './texts'
import { useActivity } from './useActivity'
import { useCounts } from './useCounts'

// A browser scrolls by keyboard only what can have the focus.
const scrollable = process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {}

function Count({ activityId, live }: { activityId: string; live: boolean }) {
  const counts = useCounts(activityId, live)
  return <View className={styles.screenQuiet}>{counts ? `已交 ${counts.sheets} 份` : ' '}</View>
}

/** The code of an activity for a whole class: as large as the screen lets it be, and nothing else. */
export function CodeScreen({ activityId, look }: { activityId: string; look: string }) {
  const { loaded, renew } = useActivity(activityId)
  useAwake(true)
  if (loaded.state !== 'there')
    return (
      <Page look={look}>
        {loaded.state === 'loading' ? (
          <Skeleton lines={6} />
        ) : (
          <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
      </Page>
    )
  const { wish, code, closesAt, state } = loaded.value
  return (
    <View className={`${styles.screen} ${look}`} {...scrollable}>
      <View className={styles.screenWords}>
        <View className={styles.screenTitle}>{wish.title}</View>
        <View className={styles.screenCode}>{spacedCode(code)}</View>
        <View>{texts.howToJoin}</View>
        <View className={styles.screenQuiet}>{`${lastDay(closesAt)} 24 点截止`}</View>
        <Count activityId={activityId} live={state === 'open'} />
      </View>
      <CodePicture {...{ activityId, code }} />
    </View>
  )
}

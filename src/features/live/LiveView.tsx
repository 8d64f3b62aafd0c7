import { View } from '@tarojs/components'
import { dateAt } from '@core/domain/moment'
import { useAwake } from '@/session/useAwake'
import { Page } from '@/ui/Page'
import { Unchecked, WhichTest } from './Bands'
import { LiveNow } from './LiveNow'
import styles from './LiveView.module.scss'
import { checkedInWords, texts } from './texts'
import { useLive } from './useLive'
import { Waiting } from './Waiting'

/** 同步跟看: the test of 我的县区 as its notice says it, second by second, with what it rests on always in sight. */
export function LiveView({ rehearsal, look }: { rehearsal: boolean; look: string }) {
  const { live, checked, checkedAt, sample, skip, now } = useLive(rehearsal)
  const following = live.state === 'following' && live.following.phase.kind !== 'over'
  useAwake(following)
  const date = live.state === 'following' ? live.following.test.date : dateAt(now)
  return (
    <Page
      look={look}
      bands={
        <>
          {!checked && !rehearsal && <Unchecked />}
          {(live.state === 'following' || live.live.state !== 'none') && (
            <WhichTest date={date} rehearsal={rehearsal} sample={sample} />
          )}
        </>
      }
      foot={
        <View className={styles.foot}>
          <View className={styles.onSite}>{texts.onSite}</View>
          <View className={styles.meta}>
            <View>{texts.silent}</View>
            <View>{checkedInWords(checkedAt, checked, now)}</View>
          </View>
        </View>
      }
    >
      {live.state === 'following' ? (
        <LiveNow following={live.following} {...{ rehearsal, look }} onSkip={skip} />
      ) : (
        <Waiting live={live.live} moment={now} />
      )}
    </Page>
  )
}

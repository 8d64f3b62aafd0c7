import { View } from '@tarojs/components'
import { dateAt } from '@core/domain/moment'
import { useAwake } from '@/session/useAwake'
import { Page } from '@/ui/Page'
import { RealTest, Unchecked, WhichTest } from './Bands'
import { LiveNow } from './LiveNow'
import styles from './LiveView.module.scss'
import { calledOffOf, checkedInWords, texts } from './texts'
import { useLive } from './useLive'
import { Waiting } from './Waiting'

/** 同步跟看: the test of 我的县区 as its notice says it, second by second, with what it rests on always in sight. */
export function LiveView({ rehearsal, look }: { rehearsal: boolean; look: string }) {
  const { live, goingOn, checked, checkedAt, sample, skip, again, now } = useLive(rehearsal)
  const following = live.state === 'following' && live.following.phase.kind !== 'over'
  useAwake(following)
  const date = live.state === 'following' ? live.following.test.date : dateAt(now)
  const basis = checkedInWords(checkedAt, checked, now)
  return (
    <Page
      look={look}
      bands={
        <>
          {!checked && <Unchecked />}
          {rehearsal && goingOn !== null && <RealTest from={goingOn} />}
          {(live.state === 'following' || live.live.state !== 'none') && (
            <WhichTest
              {...{ date, rehearsal, sample }}
              off={live.state === 'following' ? null : calledOffOf(live.live)}
            />
          )}
        </>
      }
      foot={
        <View className={styles.foot}>
          <View className={styles.onSite}>{texts.onSite}</View>
          <View className={styles.meta}>
            <View>{texts.silent}</View>
            <View>{basis}</View>
          </View>
        </View>
      }
    >
      {live.state === 'following' ? (
        <LiveNow following={live.following} {...{ rehearsal, look, checked, basis }} onSkip={skip} onAgain={again} />
      ) : (
        <Waiting live={live.live} moment={now} />
      )}
    </Page>
  )
}

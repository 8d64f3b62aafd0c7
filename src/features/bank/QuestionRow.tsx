import { View } from '@tarojs/components'
import type { Told } from '@core/domain/activity/difficulty'
import { kindNames, levelNames, useNames } from '@core/domain/quiz/bank/content'
import { reviewReasonNames } from '@core/domain/quiz/bank/reviewAgain'
import { versionStateNames } from '@core/domain/quiz/bank/versionState'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './Bank.module.scss'
import { ToldBar } from './ToldBar'
import type { QuestionItem, Reasons } from './useBank'

/** Why a question must be looked at; while a new version waits for its review, that it has none goes without saying. */
export const whyInWords = ({ state, again }: { state: QuestionItem['state']; again: Reasons }): string[] =>
  again.filter((reason) => reason !== 'unreviewed' || state === 'current').map((reason) => reviewReasonNames[reason])

interface Props {
  item: QuestionItem
  /** How the version in use was answered; undefined: not known. */
  told: Told | undefined
}

/** One question of the list: what it asks, of what kind it is, how it is answered, where it stands, and why it must be looked at. */
export function QuestionRow({ item, told }: Props) {
  const { id, version, kind, topic, level, use, stem, state, current } = item
  const note = [id, topic, levelNames[level], kindNames[kind], useNames[use]].join('　')
  const isBesideOld = state !== 'current' && current !== null
  const why = whyInWords(item)
  return (
    <Tap className={styles.item} onTap={() => open('staff/questions/item', { id })}>
      <View className={styles.words}>
        <View className={styles.name}>{stem}</View>
        <View className={styles.note}>{note}</View>
        {isBesideOld && <View className={styles.note}>{`第 ${version} 版；在用的是第 ${current} 版`}</View>}
        {told !== undefined && (
          <View className={styles.note}>
            <ToldBar words="难度" told={told} />
          </View>
        )}
        {why.length > 0 && <View className={styles.why}>{why.join('；')}</View>}
      </View>
      <Badge tone={state === 'current' ? 'quiet' : 'notice'}>{versionStateNames[state]}</Badge>
    </Tap>
  )
}

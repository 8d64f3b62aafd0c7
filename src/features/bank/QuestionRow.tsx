import { View } from '@tarojs/components'
import { kindNames, levelNames, useNames } from '@core/domain/quiz/bank/content'
import { reviewReasonNames } from '@core/domain/quiz/bank/reviewAgain'
import { versionStateNames } from '@core/domain/quiz/bank/versionState'
import { open } from '@/platform/navigation'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './Bank.module.scss'
import type { QuestionItem, Reasons } from './useBank'

/** Why a question must be looked at; while a new version waits for its review, that it has none goes without saying. */
export const whyInWords = ({ state, again }: { state: QuestionItem['state']; again: Reasons }): string[] =>
  again.filter((reason) => reason !== 'unreviewed' || state === 'current').map((reason) => reviewReasonNames[reason])

/** One question of the list: what it asks, of what kind it is, where it stands, and why it must be looked at. */
export function QuestionRow({ item }: { item: QuestionItem }) {
  const { id, version, kind, topic, level, use, stem, state, current } = item
  const note = [id, topic, levelNames[level], kindNames[kind], useNames[use]].join('　')
  const isBesideOld = state !== 'current' && current !== null
  const why = whyInWords(item)
  return (
    <Tap className={styles.item} onTap={() => open('staff/questions/item', { id })}>
      <View className={styles.words}>
        <View className={styles.stem}>{stem}</View>
        <View className={styles.note}>{note}</View>
        {isBesideOld && <View className={styles.note}>{`第 ${version} 版；在用的是第 ${current} 版`}</View>}
        {why.length > 0 && <View className={styles.why}>{why.join('；')}</View>}
      </View>
      <Badge tone={state === 'current' ? 'quiet' : 'notice'}>{versionStateNames[state]}</Badge>
    </Tap>
  )
}

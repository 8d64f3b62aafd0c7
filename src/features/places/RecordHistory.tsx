import { View } from '@tarojs/components'
import { momentInWords } from '@core/domain/moment'
import { now } from '@/session/serverClock'
import { Paragraph } from '@/ui/Section'
import styles from './Places.module.scss'
import type { Change } from './useRecord'

const actNames: Readonly<Record<string, string>> = {
  'shelter.save': '修改',
  'shelter.confirmImport': '导入',
  'shelter.withdraw': '撤回',
  'shelter.restore': '恢复',
}

/** Who did what with a place, and when: the word of one change. */
function actInWords({ act, isNew }: Change): string {
  const word = actNames[act] ?? act
  if (!isNew) return word
  return act === 'shelter.confirmImport' ? '由导入新增' : '新增'
}

/** Changes of a place, each field with what stood there before. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {changes.map((change) => (
        <View key={change.revision} className={styles.entry}>
          <View className={styles.head}>
            <View className={styles.strong}>{actInWords(change)}</View>
            <View className={styles.quiet}>{momentInWords(change.at, now())}</View>
          </View>
          <View className={styles.quiet}>
            {`${change.by === 'command' ? '命令行' : change.by}　清单第 ${change.revision} 版${change.note === '' ? '' : `　${change.note}`}`}
          </View>
          <FieldChanges fields={change.fields} />
        </View>
      ))}
    </>
  )
}

/** What fields read before and after; an empty one was unknown. */
export function FieldChanges({ fields }: { fields: Change['fields'] }) {
  if (fields.length === 0) return null
  return (
    <>
      {fields.slice(0, 12).map(({ field, before, after }) => (
        <View key={field} className={styles.quiet}>
          <View>{`${field}：${after || '未知'}`}</View>
          <View>{`原来：${before || '未知'}`}</View>
        </View>
      ))}
      {fields.length > 12 && <Paragraph quiet>{`还有 ${fields.length - 12} 项也改了。`}</Paragraph>}
    </>
  )
}

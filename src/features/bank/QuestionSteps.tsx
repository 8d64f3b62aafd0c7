import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { ReasonSheet } from '@/ui/ReasonSheet'
import styles from './Bank.module.scss'
import type { QuestionRecord } from './useBank'

type Asked = 'sendBack' | 'retire'

const asked = {
  sendBack: {
    ...{ title: '退回', says: '退回给编辑重写；在用的版本不受影响。', label: '哪里要改（编辑看得到）', yes: '退回' },
  },
  retire: {
    title: '停用这道题',
    says: '马上不再练习，也不再抽进新的答卷。各版本和已有的成绩都保留，以后可以恢复。',
    ...{ label: '停用的原因（留在历史里）', yes: '停用' },
  },
} as const satisfies Record<Asked, object>

/** What can be done with a question now, by whoever looks at it. */
export function QuestionSteps({ record, onDone }: { record: QuestionRecord; onDone: () => void }) {
  const look = useLook()
  const { acting, act, dismiss } = useAct()
  const [asking, setAsking] = useState<Asked | null>(null)
  const { id, version, moves, content, state } = record
  const sending = acting.state === 'sending'
  const done = (said: unknown, words: string) => {
    if (said === null) return
    tell(words)
    onDone()
  }
  const review = async () => {
    const open = content.needsConfirmation ? '这道题标着“依据待核实”，同意就是说已经核实。' : ''
    const next = state === 'current' ? '' : '审过以后由编辑或审核人发布。'
    const says = `同意就是说：题干、答案、解析和出处都核对过，今天仍然有效。${open}${next}`
    if (!(await confirm('审定这道题', says, '同意'))) return
    const said = await act(`review ${version}`, (actId) => call('question', 'reviewQuestion', { actId, id, version }))
    done(said, '已审定。')
  }
  const restore = async () => {
    if (!(await confirm('恢复这道题', '恢复后要重新审核、发布，才会再用。', '恢复'))) return
    const said = await act(`restore ${version}`, (actId) => call('question', 'restoreQuestion', { actId, id, version }))
    done(said, '已恢复。')
  }
  const go = async (reason: string) => {
    if (asking === null) return
    const operation = asking === 'retire' ? 'retireQuestion' : 'sendBackQuestion'
    const words = asking === 'retire' ? '已停用，手机上不再出现。' : '已退回。'
    setAsking(null)
    const said = await act(`${operation} ${version} ${reason}`, (actId) =>
      call('question', operation, { actId, id, version, reason }),
    )
    done(said, words)
  }
  if (moves.length === 0) return null
  return (
    <View>
      {acting.state === 'refused' && (
        <View className={styles.refused}>
          <View>{wording[acting.code]}</View>
          {acting.code === 'CHANGED_MEANWHILE' && (
            <Button
              onTap={() => {
                dismiss()
                onDone()
              }}
            >
              看最新的
            </Button>
          )}
        </View>
      )}
      {moves.includes('review') && (
        <Button kind="filled" held={sending} onTap={() => void review()}>
          {sending ? '正在提交…' : '审定，同意'}
        </Button>
      )}
      {moves.includes('edit') && (
        <Button kind="filled" onTap={() => open('staff/questions/edit', { id })}>
          修改
        </Button>
      )}
      {moves.includes('restore') && (
        <Button kind="filled" held={sending} onTap={() => void restore()}>
          恢复
        </Button>
      )}
      {(moves.includes('sendBack') || moves.includes('retire')) && (
        <View className={styles.two}>
          {moves.includes('sendBack') && (
            <Button held={sending} onTap={() => setAsking('sendBack')}>
              退回
            </Button>
          )}
          {moves.includes('retire') && (
            <Button kind="alert" held={sending} onTap={() => setAsking('retire')}>
              停用
            </Button>
          )}
        </View>
      )}
      {asking && (
        <ReasonSheet
          {...{ ...asked[asking], look, most: 300 }}
          onLeave={() => setAsking(null)}
          onGo={(reason) => void go(reason)}
        />
      )}
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { releaseMoveNames, type ReleaseMove } from '@core/domain/shelter/releaseMoves'
import { call } from '@/api/call'
import { confirm } from '@/platform/dialogue'
import { useLook } from '@/session/preferences'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { ReasonSheet } from '@/ui/ReasonSheet'
import styles from './Places.module.scss'
import { Refused } from './Refused'
import type { ReleaseRecord, ReleaseState } from './useRelease'

type Asked = Extract<ReleaseMove, 'sendBack' | 'reviewSecrecy'> | 'submit'

const asked: Readonly<Record<Asked, Omit<Parameters<typeof ReasonSheet>[0], 'look' | 'onLeave' | 'onGo'>>> = {
  submit: {
    title: '提交审核',
    says: '整份清单按现在的样子交给审核人。审核期间再改的，不在这一次里。',
    label: '给审核人的话（可以不写）',
    most: 300,
    optional: true,
    yes: '提交审核',
  },
  sendBack: { title: '退回', says: '退回后由编辑改好，重新提交。', label: '退回的原因', most: 300, yes: '退回' },
  reviewSecrecy: {
    title: '保密审查',
    says: '请逐处看过位置、照片、入口和容量，确认可以公开。',
    label: '保密审查结论',
    most: 100,
    preset: '经审查，不涉及国家秘密和工作秘密，可以公开。',
    yes: '保密审查通过',
  },
}

function take(move: ReleaseMove, { id, revision }: ReleaseRecord, words: string, actId: string) {
  const act = { actId, id, revision }
  switch (move) {
    case 'sendBack':
      return call('shelter', 'sendBackRelease', { ...act, reason: words })
    case 'approve':
      return call('shelter', 'approveRelease', act)
    case 'reviewSecrecy':
      return call('shelter', 'reviewReleaseSecrecy', { ...act, conclusion: words })
    case 'publish':
      return call('shelter', 'publishRelease', act)
  }
}

const main: readonly ReleaseMove[] = ['publish', 'approve', 'reviewSecrecy']

/** The steps that this person can take with the list now: one filled button, the others beside it. */
export function ReleaseSteps({ state, onDone }: { state: ReleaseState; onDone: () => void }) {
  const look = useLook()
  const { acting, act, dismiss } = useAct()
  const [asking, setAsking] = useState<Asked | null>(null)
  const { underWay, maySubmit, list } = state
  const sending = acting.state === 'sending'
  const moves = underWay?.moves ?? []
  const first = main.find((move) => moves.includes(move))
  const go = async (move: ReleaseMove, words: string) => {
    setAsking(null)
    if (!underWay) return
    const name = `${move} ${underWay.revision} ${words}`
    if (!(await act(name, (actId) => take(move, underWay, words, actId)))) return
    tell(move === 'publish' ? '已发布，居民联网后更新。' : '已办。')
    onDone()
  }
  const submit = async (note: string) => {
    setAsking(null)
    // The release is called as the act that makes it: asked again it is the same one.
    const made = await act(`submit ${list.revision} ${note}`, (actId) =>
      call('shelter', 'submitRelease', { actId, id: actId, list: list.revision, note }),
    )
    if (made) onDone()
  }
  const begin = async (move: ReleaseMove) => {
    dismiss()
    if (move === 'sendBack' || move === 'reviewSecrecy') {
      setAsking(move)
      return
    }
    const sure =
      move !== 'publish' || (await confirm('发布清单', `${underWay?.count ?? 0} 处场所按审过的样子公开。`, '发布'))
    if (sure) await go(move, '')
  }
  const isOff = !maySubmit && moves.length === 0
  if (isOff && acting.state !== 'refused') return null
  return (
    <View>
      <Refused
        acting={acting}
        onChanged={() => {
          dismiss()
          onDone()
        }}
      />
      {maySubmit && (
        <Button kind="filled" held={sending} onTap={() => setAsking('submit')}>
          {sending ? '正在提交…' : '提交审核'}
        </Button>
      )}
      {first && (
        <Button kind="filled" held={sending} onTap={() => void begin(first)}>
          {sending ? '正在提交…' : releaseMoveNames[first]}
        </Button>
      )}
      {moves.length > (first ? 1 : 0) && (
        <View className={styles.two}>
          {moves
            .filter((move) => move !== first)
            .map((move) => (
              <Button key={move} held={sending} onTap={() => void begin(move)}>
                {releaseMoveNames[move]}
              </Button>
            ))}
        </View>
      )}
      {asking && (
        <ReasonSheet
          look={look}
          {...asked[asking]}
          onLeave={() => setAsking(null)}
          onGo={(words) => void (asking === 'submit' ? submit(words) : go(asking, words))}
        />
      )}
    </View>
  )
}

import { dateInWords, momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import type { BankState } from './useBank'

interface Props {
  bank: BankState
  onReleased: () => void
}

/** How the bank stands: what is in use, what waits for whom, and what must be reviewed again before the next test. */
export function BankStanding({ bank, onReleased }: Props) {
  const { acting, act, dismiss } = useAct()
  const { revision, testOn, reviewed, releases } = bank
  const [last] = releases
  const sending = acting.state === 'sending'
  const release = async () => {
    const says = `审过的 ${reviewed} 道题开始使用：练习题马上到每部手机，正式答题以后抽到新的版本。`
    if (!(await confirm('发布审过的题', says, '发布'))) return
    const done = await act(`release ${revision}`, (actId) => call('question', 'releaseQuestions', { actId, revision }))
    if (!done) return
    tell(`已发布 ${done.questions} 道题。`)
    onReleased()
  }
  return (
    <Section title="题库" beside={`在用 ${bank.inUse} 题`}>
      <Rows>
        <Row
          title="试鸣前要再审"
          note={`下一次试鸣 ${dateInWords(testOn, true)}`}
          value={`${bank.again} 题`}
          onTap={() => open('staff/questions', { again: '1' })}
        />
        <Row
          title="等人审核的新版本"
          note={bank.mine === bank.toReview ? undefined : `其中您能审的 ${bank.mine} 题`}
          value={`${bank.toReview} 题`}
          onTap={() => open('staff/questions', { state: 'toReview' })}
        />
        {bank.sentBack > 0 && (
          <Row
            title="被退回的"
            value={`${bank.sentBack} 题`}
            onTap={() => open('staff/questions', { state: 'sentBack' })}
          />
        )}
        <Row
          title="审过、待发布"
          value={`${reviewed} 题`}
          onTap={() => open('staff/questions', { state: 'reviewed' })}
        />
        <Row title="现在可以练习" value={`${bank.practice} 题`} />
        <Row title="现在可以抽进正式答题" note="只抽审定过、依据已核实、没有失效的" value={`${bank.drawable} 题`} />
        <Row title="各题难度" note="哪些题答错的人多" onTap={() => open('staff/questions/difficulty')} />
        {last && (
          <Row title="上一次发布" note={`${last.by}　${last.questions} 题`} value={momentInWords(last.at, now())} />
        )}
      </Rows>
      {acting.state === 'refused' && (
        <>
          <Paragraph>{wording[acting.code]}</Paragraph>
          <Button
            onTap={() => {
              dismiss()
              onReleased()
            }}
          >
            看最新的
          </Button>
        </>
      )}
      {bank.mayRelease && reviewed > 0 && (
        <Button kind="filled" held={sending} onTap={() => void release()}>
          {sending ? '正在发布…' : `发布审过的 ${reviewed} 题`}
        </Button>
      )}
    </Section>
  )
}

import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { call } from '@/api/call'
import { confirm } from '@/platform/dialogue'
import { usePaged } from '@/session/usePaged'
import { Awaited } from '@/ui/Awaited'
import { Button } from '@/ui/Button'
import { Figures } from '@/ui/Figures'
import { Leaves } from '@/ui/Leaves'
import { Link } from '@/ui/Link'
import { RowProblem } from '@/ui/RowProblem'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Places.module.scss'
import { Refused } from './Refused'
import { ReportFile } from './ReportFile'
import type { Import, Stage } from './useImport'

type Page = OutputOf<typeof shelterApi.listProblems>
const problemsOf = ({ problems }: Page) => problems

function Problems({ id, total }: { id: string; total: number }) {
  const load = useCallback(
    (after: number | undefined) => call('shelter', 'listProblems', { id, ...(after !== undefined && { after }) }),
    [id],
  )
  const { paged, renew, rest, problem } = usePaged(load, problemsOf)
  return (
    <Section title="每一行的问题" beside={`${total} 条`}>
      {total === 0 && <Paragraph quiet>没有发现问题。</Paragraph>}
      {total > 0 && paged.state !== 'there' && <Awaited lines={6} problem={problem} onAgain={renew} />}
      {total > 0 && paged.state === 'there' && (
        <>
          <ReportFile id={id} />
          <Leaves items={paged.items} rest={rest}>
            {(problems) =>
              problems.map((problem) => (
                <RowProblem key={`${problem.row} ${problem.code} ${problem.field ?? ''}`} {...problem} />
              ))
            }
          </Leaves>
        </>
      )}
    </Section>
  )
}

const names = [
  ['read', '读到的行'],
  ['new', '新增'],
  ['changed', '改动'],
  ['same', '没有变化'],
  ['refused', '未读入'],
  ['gone', '表里没有的'],
] as const

interface Props {
  stage: Extract<Stage, { state: 'checked' }>
  taking: Import
}

/** The third step: what the import would do, row by row. Only the button at the end changes the list. */
export function ImportReport({ stage: { underway, check }, taking }: Props) {
  const { counts, asks, problems } = check
  const { acting } = taking
  const sending = acting.state === 'sending'
  const isMuch = asks.includes('fewer')
  const removes = underway.choice?.gone === 'remove' && counts.gone > 0
  const go = async () => {
    const says = `新增 ${counts.new} 处，改动 ${counts.changed} 处${removes ? `，移出 ${counts.gone} 处` : ''}。${counts.refused} 行不读入。要么全部改好，要么一处不改。`
    if (!(await confirm('导入到工作清单', says, '导入'))) return
    const asked = '原来的场所有五分之一以上不在这份表里。请确认表是完整的，不是导出时截断的。'
    if (isMuch && !(await confirm('缺了很多处', asked, '确认就是这么多'))) return
    await taking.confirm(underway, isMuch)
  }
  const drop = async () => {
    if (await confirm('放弃这次导入', '上传的文件和检查结果都会删除，清单不变。', '放弃')) await taking.giveUp(underway)
  }
  return (
    <>
      <Section title="预检报告" beside="清单还没有改动">
        <Figures of={names.map(([key, word]) => ({ word, number: counts[key] }))} />
        {isMuch && <Paragraph>原来的场所有五分之一以上不在这份表里，确认时会再问一次。</Paragraph>}
        {asks.includes('cutOff') && <Paragraph>行数正好是整数，可能是导出时截断了，请核对表是否完整。</Paragraph>}
        {counts.gone > 0 && (
          <Paragraph quiet>
            {removes ? `表里没有的 ${counts.gone} 处会移出清单。` : `表里没有的 ${counts.gone} 处留在清单里。`}
          </Paragraph>
        )}
        <Refused acting={acting} />
        {acting.state === 'refused' && (acting.code === 'CHANGED_MEANWHILE' || acting.code === 'NOT_NOW') && (
          <Button
            onTap={() => {
              taking.dismiss()
              if (underway.choice) void taking.check(underway, underway.choice, null)
            }}
          >
            重新检查一遍
          </Button>
        )}
        <Button kind="filled" held={sending} onTap={() => void go()}>
          {sending ? '正在导入…' : '确认导入'}
        </Button>
        <View className={styles.two}>
          <Button held={sending} onTap={() => void taking.read(underway)}>
            回去改各列
          </Button>
        </View>
        <Link onTap={() => void drop()}>放弃这次导入</Link>
      </Section>
      <Problems id={underway.id} total={problems} />
    </>
  )
}

import { useState } from 'react'
import { reportCsv } from '@core/domain/files/reportCsv'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { replace } from '@/platform/navigation'
import { pickFile } from '@/platform/pickFile'
import { handOverFile } from '@/platform/textFile'
import { useTask } from '@/session/task'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Figures } from '@/ui/Figures'
import { Link } from '@/ui/Link'
import { Leaves } from '@/ui/Leaves'
import { Paragraph, Section } from '@/ui/Section'
import { Segments } from '@/ui/Segments'
import { Skeleton, Status } from '@/ui/Status'
import { RowProblem } from '@/ui/RowProblem'
import { useBankImport, type BankImport, type Check, type Stage } from './useBankImport'

const steps = ['选文件', '看预检报告', '完成'] as const

const placeOf: Readonly<Record<Stage['state'], number>> = {
  ...{ choosing: 0, working: 0, failed: 0, refused: 0, checked: 1, done: 2 },
}

const figures = [
  ['read', '读到的行'],
  ['new', '新增'],
  ['changed', '改动'],
  ['same', '没有变化'],
  ['refused', '未读入'],
  ['gone', '表里没有的'],
] as const

function Choose({ taking }: { taking: BankImport }) {
  const choose = async () => {
    const file = await pickFile()
    if (file) await taking.start(file)
  }
  return (
    <Section title="导入题目">
      <Paragraph>xlsx 或 csv。表头至少有“题干”“答案”，选项写在 A、B、C、D 或“选项A”这样的列里。</Paragraph>
      <Paragraph quiet>
        还要有“学段”“用途”“解析”“出处”“主题”。没有题号、题干也不相同的是新题。先导出、在表里改、再导入，最省事。
      </Paragraph>
      <Paragraph quiet>
        先检查、出报告，确认以后才写进题库，每题一个新版本，等另一人审核；要么全部写好，要么一题不写。
      </Paragraph>
      <Button kind="filled" onTap={() => void choose()}>
        选文件
      </Button>
      {process.env.TARO_ENV !== 'h5' && <Paragraph quiet>先把文件发到微信的“文件传输助手”，再从会话里选。</Paragraph>}
    </Section>
  )
}

function Problems({ check: { problems, total } }: { check: Check }) {
  const [sending, setSending] = useState(false)
  const hand = async () => {
    setSending(true)
    if (!(await handOverFile('导入报告.csv', reportCsv(problems)))) tell('没有发出去。')
    setSending(false)
  }
  if (total === 0)
    return (
      <Section title="每一行的问题">
        <Paragraph quiet>没有发现问题。</Paragraph>
      </Section>
    )
  return (
    <Section title="每一行的问题" beside={`${total} 条`}>
      <Button held={sending} onTap={() => void hand()}>
        下载报告（csv）
      </Button>
      {total > problems.length && <Paragraph quiet>{`这里是前 ${problems.length} 条。`}</Paragraph>}
      <Leaves items={problems}>
        {(some) => some.map((one) => <RowProblem key={`${one.row} ${one.code} ${one.field ?? ''}`} {...one} />)}
      </Leaves>
    </Section>
  )
}

function Report({ stage, taking }: { stage: Extract<Stage, { state: 'checked' }>; taking: BankImport }) {
  const { upload, check } = stage
  const { acting } = taking
  const { counts } = check
  const sending = acting.state === 'sending'
  const changes = counts.new + counts.changed
  const go = async () => {
    const says = `新增 ${counts.new} 题，改动 ${counts.changed} 题，每题一个新版本，等另一人审核。${counts.refused} 行不读入。要么全部写好，要么一题不写。`
    if (await confirm('导入到题库', says, '导入')) await taking.confirm(upload)
  }
  const drop = async () => {
    if (await confirm('放弃这次导入', '上传的文件会删除，题库不变。', '放弃')) await taking.giveUp(upload)
  }
  return (
    <>
      <Section title="预检报告" beside="题库还没有改动">
        <Figures of={figures.map(([key, word]) => ({ word, number: counts[key] }))} />
        {check.notes.map((note) => (
          <Paragraph key={note}>{`${note}。`}</Paragraph>
        ))}
        {counts.gone > 0 && (
          <Paragraph quiet>{`表里没有的 ${counts.gone} 题不动。要停用的，请在题库里一题一题停用。`}</Paragraph>
        )}
        {acting.state === 'refused' && (
          <>
            <Paragraph>{wording[acting.code]}</Paragraph>
            <Button onTap={() => void taking.again(upload)}>重新检查一遍</Button>
          </>
        )}
        {changes === 0 ? (
          <Paragraph>没有要写进题库的。</Paragraph>
        ) : (
          <Button kind="filled" held={sending} onTap={() => void go()}>
            {sending ? '正在导入…' : `确认导入 ${changes} 题`}
          </Button>
        )}
        <Link onTap={() => void drop()}>放弃这次导入</Link>
      </Section>
      <Problems check={check} />
    </>
  )
}

function Present({ taking }: { taking: BankImport }) {
  const { stage, retry, anew } = taking
  switch (stage.state) {
    case 'choosing':
      return <Choose taking={taking} />
    case 'working':
      return (
        <Section title={stage.words}>
          <Skeleton lines={4} />
        </Section>
      )
    case 'failed':
      return (
        <>
          <Status title="这一步没有做成" text={wording[stage.code]} action={{ word: '再试一次', onTap: retry }} />
          <Button onTap={anew}>回到选文件</Button>
        </>
      )
    case 'refused':
      return (
        <Status
          title={`${stage.name} 不能导入`}
          text={`${stage.says}文件已经删除，题库没有改动。`}
          action={{ word: '另选一个文件', onTap: anew }}
        />
      )
    case 'checked':
      return <Report stage={stage} taking={taking} />
    case 'done': {
      const { counts } = stage
      return (
        <Section title="已写进题库">
          <Paragraph>{`新增 ${counts.new} 题，改动 ${counts.changed} 题，没有变化 ${counts.same} 题，未读入 ${counts.refused} 行。`}</Paragraph>
          <Paragraph quiet>上传的文件已经删除。新版本等另一人审核，发布以后才用上。</Paragraph>
          <Button kind="filled" onTap={() => replace('staff/questions')}>
            回到题库
          </Button>
        </Section>
      )
    }
  }
}

/** Taking questions in from a table: file, report, and only then the bank. */
export function BankImportView() {
  useTask()
  const taking = useBankImport()
  const place = placeOf[taking.stage.state]
  const words = `第 ${place + 1} 步，共 ${steps.length} 步：${steps[place] ?? ''}`
  return (
    <>
      <Section>
        <Segments done={place} of={steps.length} words={words} />
      </Section>
      <Present taking={taking} />
    </>
  )
}

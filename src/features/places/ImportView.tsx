import { wording } from '@/api/wording'
import { replace } from '@/platform/navigation'
import { useTask } from '@/session/task'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Segments } from '@/ui/Segments'
import { Skeleton, Status } from '@/ui/Status'
import { ChooseFile } from './ChooseFile'
import { ImportReport } from './ImportReport'
import { MappingView } from './MappingView'
import { useImport, type Import, type Stage } from './useImport'

const steps = ['选文件', '核对各列', '看预检报告', '完成'] as const

const placeOf: Readonly<Record<Stage['state'], number>> = {
  choosing: 0,
  working: 0,
  failed: 0,
  refused: 0,
  mapping: 1,
  checked: 2,
  done: 3,
}

function Present({ taking }: { taking: Import }) {
  const { stage, again, anew } = taking
  switch (stage.state) {
    case 'choosing':
      return <ChooseFile left={stage.left} taking={taking} />
    case 'working':
      return (
        <Section title={stage.words}>
          <Skeleton lines={4} />
          <Paragraph quiet>请不要关掉这一页。中断了也可以接着做，清单不会只改一半。</Paragraph>
        </Section>
      )
    case 'failed':
      return (
        <>
          <Status title="这一步没有做成" text={wording[stage.code]} action={{ word: '再试一次', onTap: again }} />
          <Button onTap={anew}>回到选文件</Button>
        </>
      )
    case 'refused':
      return (
        <Status
          title={`${stage.name} 不能导入`}
          text={`${stage.refusal.says}${stage.refusal.row === null ? '' : `（第 ${stage.refusal.row} 行）`}文件已经删除，清单没有改动。`}
          action={{ word: '另选一个文件', onTap: anew }}
        />
      )
    case 'mapping':
      return <MappingView key={`${stage.read.sheet} ${stage.read.headerRow}`} stage={stage} taking={taking} />
    case 'checked':
      return <ImportReport stage={stage} taking={taking} />
    case 'done': {
      const { counts } = stage.confirmed
      return (
        <Section title="已导入工作清单">
          <Paragraph>{`新增 ${counts.new} 处，改动 ${counts.changed} 处，没有变化 ${counts.same} 处，未读入 ${counts.refused} 行。`}</Paragraph>
          <Paragraph quiet>上传的文件已经删除。居民现在看到的还是原来的，请去提交审核。</Paragraph>
          <Button kind="filled" onTap={() => replace('staff/places/release')}>
            去提交审核
          </Button>
        </Section>
      )
    }
  }
}

/** Taking one of the office's own lists in: file, columns, report, and only then the list. */
export function ImportView() {
  useTask()
  const taking = useImport()
  const place = placeOf[taking.stage.state]
  return (
    <>
      <Section>
        <Segments
          done={place}
          of={steps.length}
          words={`第 ${place + 1} 步，共 ${steps.length} 步：${steps[place] ?? ''}`}
        />
      </Section>
      <Present taking={taking} />
    </>
  )
}

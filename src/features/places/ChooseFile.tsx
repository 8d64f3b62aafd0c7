import { View } from '@tarojs/components'
import { momentInWords } from '@core/domain/moment'
import { confirm } from '@/platform/dialogue'
import { pickFile } from '@/platform/pickFile'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import type { Underway } from './importStore'
import styles from './Places.module.scss'
import { Refused } from './Refused'
import type { Import } from './useImport'

/** An import that was not finished on this phone. */
function Left({ left, taking }: { left: Underway; taking: Import }) {
  const { resume, giveUp, acting } = taking
  const isThere = now() < left.until
  const drop = async () => {
    if (await confirm('放弃这次导入', '上传的文件和检查结果都会删除，清单不变。', '放弃')) await giveUp(left)
  }
  return (
    <Section title="上次的导入没有做完">
      <Paragraph>{left.name}</Paragraph>
      <Paragraph quiet>
        {isThere
          ? `文件在云端留到 ${momentInWords(left.until, now())}，可以接着做。`
          : left.check
            ? '上传的文件到时已经删除。检查过的结果还在，可以看报告并确认。'
            : '上传的文件到时已经删除，请重新选一次。'}
      </Paragraph>
      <Refused acting={acting} />
      <View className={styles.two}>
        {(isThere || left.check !== null) && (
          <Button kind="filled" onTap={() => void resume(left)}>
            接着做
          </Button>
        )}
        <Button held={acting.state === 'sending'} onTap={() => void drop()}>
          放弃
        </Button>
      </View>
    </Section>
  )
}

/** The first step: which file. What is left over from before is asked about first. */
export function ChooseFile({ left, taking }: { left: Underway | null; taking: Import }) {
  if (left) return <Left left={left} taking={taking} />
  const choose = async () => {
    const file = await pickFile()
    if (file) await taking.start(file)
  }
  return (
    <Section title="导入表格">
      <Paragraph>用单位现有的表就行：xlsx、csv、tsv、GeoJSON、KML，最多 20 MB、2 万行。</Paragraph>
      <Paragraph quiet>先检查、出报告，您确认以后才改清单；要么全部改好，要么一处不改。</Paragraph>
      <Paragraph quiet>
        指挥工程、通信和警报站点、物资库、专业队工程不得导入：这样的行不会读入，报告里只有行号。上传的文件确认后立即删除，最迟
        30 分钟。
      </Paragraph>
      <Button kind="filled" onTap={() => void choose()}>
        选文件
      </Button>
      {process.env.TARO_ENV !== 'h5' && <Paragraph quiet>先把文件发到微信的“文件传输助手”，再从会话里选。</Paragraph>}
    </Section>
  )
}

import { View } from '@tarojs/components'
import { reasonTable, subjectNames } from '@core/domain/feedback/subjects'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Feedback.module.scss'
import { forgetRefused, useRefused, type RefusedReport } from './refused'
import { texts } from './texts'

/** One of them: what was written, why it was not taken, and the way to write it anew. */
function Refused({ refused: { report, code } }: { refused: RefusedReport }) {
  const { id, about, reason, words, district } = report
  const name = about.name === '' ? subjectNames[about.subject] : about.name
  const again = () =>
    open('feedback', {
      ...{ again: id, about: about.subject, name: about.name },
      ...(about.record !== null && { id: about.record }),
      ...(district !== null && { district }),
    })
  const drop = async () => {
    if (await confirm(texts.drop, texts.dropHow, texts.drop)) forgetRefused(id)
  }
  return (
    <Section title={name} beside={texts.refused}>
      <Paragraph>{[reasonTable[reason].word, words].filter(Boolean).join('：')}</Paragraph>
      <Paragraph quiet>{wording[code]}</Paragraph>
      <View className={styles.actions}>
        <Button onTap={again} label={`${texts.again} ${name}`}>
          {texts.again}
        </Button>
        <Button onTap={() => void drop()} label={`${texts.drop} ${name}`}>
          {texts.drop}
        </Button>
      </View>
    </Section>
  )
}

/** Reports that waited for a network and were not taken: they stay until their person has dealt with them. */
export function RefusedReports() {
  const refused = useRefused((state) => state.refused)
  return (
    <>
      {refused.map((one) => (
        <Refused key={one.report.id} refused={one} />
      ))}
    </>
  )
}

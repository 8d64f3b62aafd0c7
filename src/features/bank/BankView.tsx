import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './Bank.module.scss'
import { BankStanding } from './BankStanding'
import { ExportBank } from './ExportBank'
import { QuestionList } from './QuestionList'
import { everyQuestion, useBank } from './useBank'

/** The question bank of the office: how it stands, what is in it, and the ways to change it. `shown`: how often the page came on: each time it is read anew. */
export function BankView({ shown }: { shown: number }) {
  const { loaded, renew } = useBank()
  const [released, setReleased] = useState(0)
  // The first time it comes on it was read a moment ago.
  useEffect(() => {
    if (shown > 1) renew()
  }, [renew, shown])
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed')
    return <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const bank = loaded.value
  return (
    <>
      <BankStanding
        bank={bank}
        onReleased={() => {
          renew()
          setReleased((times) => times + 1)
        }}
      />
      {bank.mayWrite && (
        <Section title="改题库">
          <Paragraph quiet>改题就是多一个版本，由另一人审核、发布以后才用上。旧版本都留着。</Paragraph>
          <View className={styles.two}>
            <Button kind="filled" onTap={() => open('staff/questions/edit')}>
              新增一题
            </Button>
            <Button onTap={() => open('staff/questions/import')}>导入表格</Button>
          </View>
        </Section>
      )}
      {bank.mayRelease && <ExportBank />}
      <QuestionList shown={shown + released} begin={everyQuestion} />
    </>
  )
}

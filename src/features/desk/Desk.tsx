import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { city } from '@city'
import { nextTest } from '@core/domain/announcement/plan'
import { dateAt } from '@core/domain/moment'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { useNow } from '@/session/serverClock'
import { useRoles } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { More } from '@/ui/More'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { BackwardPlanView } from './BackwardPlanView'
import styles from './Desk.module.scss'
import { ItemRow } from './ItemRow'
import { texts } from './texts'
import { useDesk } from './useDesk'

/** The day of the next test as notices on the desk tell it, or else as the yearly custom does. */
function useNextTest(days: readonly (string | undefined)[], now: number): string {
  const byCustom = nextTest(city.yearlyTest, now).date
  const today = dateAt(now)
  const told = days.filter((day): day is string => day !== undefined && day >= today).sort()
  return told[0] ?? byCustom
}

/** 工作台: what waits for me first, then the days before the test, then everything else. `also`: what else waits, beside announcements; `plan`: what else is not ready for the test. */
export function Desk({ also, plan }: { also: readonly { count: number; row: ReactNode }[]; plan: ReactNode }) {
  const { paged, renew, rest } = useDesk()
  const now = useNow(60_000)
  const roles = useRoles()
  const testOn = useNextTest(paged.state === 'there' ? paged.items.map((item) => item.testOn) : [], now)
  const writes = roles.includes('editor')

  if (paged.state === 'loading') return <Skeleton lines={6} />
  if (paged.state === 'failed')
    return <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
  const { items, page } = paged
  const { waiting, moreWaiting = 0 } = page
  const count = also.reduce((sum, one) => sum + one.count, waiting.length + moreWaiting)
  return (
    <>
      <Section title={texts.waiting} beside={<View className={count > 0 ? styles.count : styles.none}>{count}</View>}>
        {count === 0 && <Paragraph quiet>{texts.nothingWaits}</Paragraph>}
        {waiting.map((item) => (
          <ItemRow key={item.id} item={item} waiting />
        ))}
        {moreWaiting > 0 && <Paragraph quiet>{`还有 ${moreWaiting} 件，上面的处理以后接着显示。`}</Paragraph>}
        {also.map(({ row }, nth) => (
          <Rows key={nth}>{row}</Rows>
        ))}
      </Section>
      <BackwardPlanView testOn={testOn} now={now} />
      <Rows>
        {plan}
        <Row
          title="还没有发布的稿件"
          value={`${items.filter(({ status }) => ['draft', 'submitted', 'sentBack', 'approved'].includes(status)).length} 份`}
        />
      </Rows>
      {writes && (
        <Section>
          <Paragraph quiet>{texts.readyMade}</Paragraph>
          <View className={styles.two}>
            <Button kind="alert" onTap={() => open('staff/edit', { ready: 'clarification' })}>
              误鸣澄清
            </Button>
            <Button kind="alert" onTap={() => open('staff/edit', { ready: 'cancellation' })}>
              取消试鸣
            </Button>
          </View>
          <Button kind="filled" onTap={() => open('staff/edit', { paste: '1' })}>
            {texts.paste}
          </Button>
          <View className={styles.two}>
            <Button onTap={() => open('staff/edit')}>{texts.write}</Button>
          </View>
        </Section>
      )}
      <Section title={texts.all}>
        {items.length === 0 && <Paragraph quiet>{texts.nothing}</Paragraph>}
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
        <More {...rest} />
      </Section>
    </>
  )
}

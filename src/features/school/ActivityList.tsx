import { activityStateNames } from '@core/domain/activity/names'
import { unitInWords } from '@core/domain/activity/unit'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { More } from '@/ui/More'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { lastDay } from './closingWords'
import { texts } from './texts'
import { useActivities, type Activity } from './useActivities'

const noteOf = ({ wish, code, closesAt }: Activity): string =>
  [unitInWords(wish.unit), `截止\u00a0${lastDay(closesAt)}`, `活动码\u00a0${code}`].join('　')

/** One's own activities with how each stands, the newest first. */
export function ActivityList() {
  const { paged, renew, rest } = useActivities()
  const make = () => open('school/make')
  if (paged.state === 'loading') return <Skeleton lines={5} />
  if (paged.state === 'failed')
    return <Status title="没有取到" text={wording[paged.code]} action={{ word: '再试一次', onTap: renew }} />
  if (paged.items.length === 0)
    return <Status title={texts.none} text={texts.noneHow} action={{ word: texts.make, onTap: make }} />
  return (
    <Section title={texts.mine}>
      <Rows>
        {paged.items.map((one) => (
          <Row
            key={one.activityId}
            title={one.wish.title}
            note={noteOf(one)}
            value={activityStateNames[one.state]}
            onTap={() => open('school/activity', { id: one.activityId })}
          />
        ))}
      </Rows>
      <More {...rest} />
      <Button kind="filled" onTap={make}>
        {texts.make}
      </Button>
    </Section>
  )
}

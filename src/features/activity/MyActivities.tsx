import { activityStateNames } from '@core/domain/activity/names'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { stateNow } from './activities'
import { useJoined } from './joinedStore'
import { texts } from './texts'

/** In 我的数据: the activities that were joined from this phone; each can be left there. */
export function MyActivities() {
  const joined = Object.values(useJoined((state) => state.joined))
  if (joined.length === 0) return null
  return (
    <Section title={texts.mine}>
      <Paragraph quiet>
        点开一项，可以退出并删除其中的答卷。活动结束 30 天后，云端自动删除身份编号和同意记录。
      </Paragraph>
      <Rows>
        {joined.map((one) => (
          <Row
            key={one.activityId}
            title={one.title}
            note={`化名 ${one.name}`}
            value={activityStateNames[stateNow(one)]}
            onTap={() => open('quiz/activity', { id: one.activityId })}
          />
        ))}
      </Rows>
    </Section>
  )
}

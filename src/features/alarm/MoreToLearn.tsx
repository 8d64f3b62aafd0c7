import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** What else there is to read. */
export function MoreToLearn() {
  return (
    <Section>
      <Rows>
        <Row title="同步跟看演练" note="不等试鸣，先走一遍" onTap={() => open('live', { rehearsal: '1' })} />
        <Row title="听不到怎么办" onTap={() => open('unheard')} />
        <Row title="外国的警报节奏" note="成人，只看不响" onTap={() => open('signal/abroad')} />
      </Rows>
    </Section>
  )
}

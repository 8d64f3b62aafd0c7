import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { texts } from './texts'

/** From 学练 to the lessons for a class. */
export function ClassUse() {
  return (
    <Section>
      <Rows>
        <Row title={texts.classUse} note={texts.classNote} onTap={() => open('school/lesson')} />
      </Rows>
    </Section>
  )
}

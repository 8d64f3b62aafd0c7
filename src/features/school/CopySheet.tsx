import { useState } from 'react'
import { DAY, dateAt } from '@core/domain/moment'
import { useLook } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { Button } from '@/ui/Button'
import { MomentField } from '@/ui/MomentField'
import { Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { texts } from './texts'
import type { Activity } from './useActivities'
import { wrongClosing } from './wishOf'

export interface Copy {
  title: string
  group: string
  closesOn: string
}

interface Props {
  activity: Activity
  onLeave: () => void
  onCopy: (copy: Copy) => void
}

/** Asks what differs in a copy: its title, the class and the closing day. */
export function CopySheet({ activity: { wish }, onLeave, onCopy }: Props) {
  const look = useLook()
  const [copy, setCopy] = useState<Copy>(() => ({
    ...{ title: wish.title, group: wish.unit.class ?? '' },
    closesOn: dateAt(now() + 7 * DAY),
  }))
  const wrong = copy.title.trim() === '' ? '请写标题' : wrongClosing(copy.closesOn, dateAt(now()))
  return (
    <Sheet title={texts.copy} look={look} onLeave={onLeave}>
      <Paragraph quiet>{texts.copyNote}</Paragraph>
      <TextField label={texts.title} value={copy.title} most={60} onChange={(title) => setCopy({ ...copy, title })} />
      {wish.unit.setting === 'school' && (
        <TextField label={texts.group} value={copy.group} most={20} onChange={(group) => setCopy({ ...copy, group })} />
      )}
      <MomentField
        label={texts.closesOn}
        kind="date"
        value={copy.closesOn}
        onChange={(closesOn) => setCopy({ ...copy, closesOn })}
      />
      <Button kind="filled" disabled={wrong !== null} onTap={() => onCopy(copy)}>
        {wrong ?? '复制'}
      </Button>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import type { Hours } from '@core/domain/shelter/shelter'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Link } from '@/ui/Link'
import { MomentField } from '@/ui/MomentField'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { faultAt, textOf, type PartProps } from './formParts'

type Times = Exclude<Hours, 'always'>
type Time = Times[number]

const MOST = 14
const weekdays = Array.from('一二三四五六日', (word, at) => ({ key: String(at + 1), word: `周${word}` }))
const everyDay: Time = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '18:00' }

const kindOf = (hours: Hours | null) => (hours === null ? '' : hours === 'always' ? 'always' : 'times')

function OneTime({ time, nth, onChange }: { time: Time; nth: number; onChange: (time: Time | null) => void }) {
  const toggled = (day: number) =>
    time.days.includes(day) ? time.days.filter((one) => one !== day) : [...time.days, day].sort((a, b) => a - b)
  return (
    <View>
      <Choices
        label={`第 ${nth} 段：星期`}
        choices={weekdays}
        chosen={time.days.map(String)}
        onChoose={(day) => onChange({ ...time, days: toggled(Number(day)) })}
      />
      <MomentField
        label={`第 ${nth} 段：开门`}
        kind="time"
        value={time.from}
        onChange={(from) => onChange({ ...time, from })}
      />
      <MomentField
        label={`第 ${nth} 段：关门`}
        kind="time"
        value={time.until}
        onChange={(until) => onChange({ ...time, until })}
      />
      <Link onTap={() => onChange(null)}>{`去掉第 ${nth} 段`}</Link>
    </View>
  )
}

/** When a place is open: always, at times of the week, or not known. */
export function HoursPart(part: PartProps) {
  const { values, faults, change } = part
  const { hours } = values
  const times: Times = hours === null || hours === 'always' ? [] : hours
  const { wrong, note } = faultAt(faults, 'hours')
  const put = (place: number, time: Time | null) =>
    change(() => ({ hours: times.flatMap((one, other) => (other !== place ? [one] : time === null ? [] : [time])) }))
  return (
    <Section title="开放时间">
      <Choices
        label="什么时候开放"
        choices={[
          { key: 'always', word: '全天' },
          { key: 'times', word: '按时段' },
          { key: '', word: '未知' },
        ]}
        chosen={[kindOf(hours)]}
        wrong={wrong}
        note={note}
        onChoose={(kind) =>
          change(() => ({
            hours: kind === '' ? null : kind === 'always' ? 'always' : times.length ? times : [everyDay],
          }))
        }
      />
      {times.map((time, place) => (
        <OneTime key={place} time={time} nth={place + 1} onChange={(changed) => put(place, changed)} />
      ))}
      {kindOf(hours) === 'times' && times.length < MOST && (
        <Button onTap={() => change(() => ({ hours: [...times, everyDay] }))}>加一段</Button>
      )}
      <TextField label="开放说明（照单位的原话）" most={300} long {...textOf(part, 'opening')} />
      <Paragraph quiet>“现在开放”只按上面的时段算；说明只是给人读的。</Paragraph>
    </Section>
  )
}

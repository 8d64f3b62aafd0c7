import { View } from '@tarojs/components'
import { city } from '@city'
import { patterns, signals } from '@core/domain/alarm/patterns'
import type { Session, TestFacts } from '@core/domain/announcement/content'
import { weekdayOf } from '@core/domain/moment'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Link } from '@/ui/Link'
import { MomentField } from '@/ui/MomentField'
import styles from './Desk.module.scss'
import { LinesField } from '@/ui/LinesField'

interface Props {
  test: TestFacts
  /** The districts that this draft may speak for; null: all. */
  within: string | null
  onChange: (test: TestFacts) => void
}

const usual: Session = city.yearlyTest.signals

/** The times of one session, signal by signal. */
function SessionFields({
  session,
  nth,
  onChange,
}: {
  session: Session
  nth: string
  onChange: (session: Session) => void
}) {
  return (
    <View className={styles.two}>
      {session.map(({ signal, at }) => (
        <MomentField
          key={signal}
          label={`${nth}${patterns[signal].name}开始`}
          kind="time"
          value={at}
          wrong={at === ''}
          onChange={(time) => onChange(session.map((one) => (one.signal === signal ? { signal, at: time } : one)))}
        />
      ))}
    </View>
  )
}

/** The data of a test: day, districts, sessions, channels, basis, notes. */
export function TestFields({ test, within, onChange }: Props) {
  const { date, districts, sessions } = test
  const several = sessions.length > 1
  const toggle = (code: string) =>
    onChange({
      ...test,
      districts: city.districts
        .map((one) => one.code)
        .filter((one) => (one === code ? !districts.includes(one) : districts.includes(one))),
    })
  const offered = city.districts.filter(({ code }) => within === null || code === within)
  return (
    <>
      <MomentField
        label="试鸣日期"
        kind="date"
        value={date}
        wrong={date === ''}
        note={date === '' ? '原文没有读出，请填写。' : weekdayOf(date)}
        onChange={(day) => onChange({ ...test, date: day })}
      />
      <Choices
        label="试鸣区域"
        choices={offered.map(({ code, name }) => ({ key: code, word: name }))}
        chosen={districts}
        wrong={districts.length === 0}
        note={districts.length === 0 ? '至少选一个县区。' : undefined}
        onChoose={toggle}
      />
      {sessions.map((session, place) => (
        <View key={place}>
          <SessionFields
            session={session}
            nth={several ? `第 ${place + 1} 场 ` : ''}
            onChange={(changed) =>
              onChange({ ...test, sessions: sessions.map((one, other) => (other === place ? changed : one)) })
            }
          />
          {several && (
            <Link onTap={() => onChange({ ...test, sessions: sessions.filter((_, other) => other !== place) })}>
              {`去掉第 ${place + 1} 场`}
            </Link>
          )}
        </View>
      ))}
      <View className={styles.rows}>
        <Button onTap={() => onChange({ ...test, sessions: [usual, ...sessions.slice(1)] })}>
          {`用往年时间 ${usual.map(({ at }) => at).join(' / ')}`}
        </Button>
        {sessions.length < 6 && (
          <Button
            onTap={() => onChange({ ...test, sessions: [...sessions, signals.map((signal) => ({ signal, at: '' }))] })}
          >
            再加一场
          </Button>
        )}
      </View>
      <LinesField
        label="发布渠道（一行一个）"
        lines={test.channels}
        longest={80}
        most={20}
        onChange={(channels) => onChange({ ...test, channels })}
      />
      <LinesField
        label="法律依据（一行一个，写全称）"
        lines={test.legalBasis}
        longest={120}
        most={10}
        onChange={(legalBasis) => onChange({ ...test, legalBasis })}
      />
      <LinesField
        label="注意事项（一行一条）"
        lines={test.notes}
        longest={300}
        most={20}
        onChange={(notes) => onChange({ ...test, notes })}
      />
    </>
  )
}

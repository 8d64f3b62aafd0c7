import { View } from '@tarojs/components'
import { city } from '@city'
import { guidance, guidanceReview, whenASirenSounds } from '@core/domain/alarm/guidance'
import { patterns, signals } from '@core/domain/alarm/patterns'
import { dial } from '@/platform/phone'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { MiniRhythm } from '@/ui/MiniRhythm'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import styles from './SoundingNow.module.scss'
import { texts } from './texts'
import { tones } from '@/ui/tones'

/** What to do, signal by signal, for whoever hears one now and for whom no test was announced. */
export function WhatToDo() {
  return (
    <Section title="该怎么做">
      {signals.map((signal) => {
        const { forReal } = guidance[signal]
        return (
          <View key={signal} className={styles.signal}>
            <View className={styles.name}>
              <MiniRhythm tone={tones[signal]} />
              <View>{`${patterns[signal].name} ${patterns[signal].hook}`}</View>
            </View>
            {forReal.atOnce.map((line) => (
              <Paragraph key={line}>{line}</Paragraph>
            ))}
            {forReal.indoors.map((line) => (
              <Paragraph key={line}>{`${texts.indoors}：${line}`}</Paragraph>
            ))}
            {forReal.outdoors.map((line) => (
              <Paragraph key={line}>{`${texts.outdoors}：${line}`}</Paragraph>
            ))}
          </View>
        )
      })}
      <Meta>{`${texts.basis}${guidance.airRaid.sources.join('；')}。${guidanceReview}`}</Meta>
    </Section>
  )
}

/** Where to check, and what the program is not. */
export function WhereToVerify() {
  return (
    <Section title="到哪里核实">
      <Rows>
        {city.verify.map((way) => (
          <Row key={way} title={way} />
        ))}
        <Row
          title="打电话问"
          note={city.office.name}
          value={city.office.telephone}
          onTap={() => dial(city.office.telephone)}
        />
      </Rows>
      <View className={styles.statement}>{whenASirenSounds.statement}</View>
      {whenASirenSounds.steps.map((step) => (
        <Paragraph key={step} quiet>
          {step}
        </Paragraph>
      ))}
      <View className={styles.card}>
        <Button icon="ear" onTap={() => open('unheard')}>
          听不到怎么办
        </Button>
      </View>
    </Section>
  )
}

import { CustomWrapper, View } from '@tarojs/components'
import { city } from '@city'
import { dateAt, dateInWords, momentInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { shiftAt } from '@core/domain/screen/showing'
import { districtName } from '@/session/preferences'
import { spoken } from '@/ui/spoken'
import { Leaf } from './Leaf'
import { Now } from './Now'
import styles from './Screen.module.scss'
import { Signals } from './Signals'
import { texts } from './texts'
import { useScreen, useSize, type Showing } from './useScreen'

const two = (number: number): string => String(number).padStart(2, '0')

/** The time of day with its seconds. */
const clockAt = (now: number): string => `${timeAt(now)}:${two(Math.floor(now / 1000) % 60)}`

function Head({ showing: { now, sample, phase }, district }: { showing: Showing; district: string }) {
  const today = dateAt(now)
  return (
    <View className={styles.head}>
      <View>
        <View
          className={styles.title}
        >{`${city.name}${districtName(district)}${phase ? texts.test : texts.knowledge}`}</View>
        <View className={styles.day}>
          {`${dateInWords(today, true)} ${weekdayOf(today)}${sample ? `　${texts.sample}` : ''}`}
        </View>
      </View>
      <CustomWrapper>
        <View className={styles.clock}>{clockAt(now)}</View>
      </CustomWrapper>
    </View>
  )
}

function Foot({ showing: { checked, checkedAt, now } }: { showing: Showing }) {
  const word = checked ? '核对于' : `${texts.unchecked}，上次核对`
  return (
    <View className={styles.foot}>
      <View className={styles.order}>{texts.keepOrder}</View>
      <View className={styles.basis}>
        <View>{texts.onSite}</View>
        <View className={checked ? '' : styles.unchecked}>
          {checkedAt === null ? texts.unchecked : `${word} ${momentInWords(checkedAt, now)}`}
        </View>
      </View>
    </View>
  )
}

/**
 * A whole screen for a lobby or an LED wall: nobody touches it, and nothing on it is anybody's own. It fits every number of
 * pixels, upright or lying, keeps what it has without a network, moves a little each minute, and is dimmed when asked to.
 */
export function ScreenView({ district, dim }: { district: string; dim: string | undefined }) {
  const showing = useScreen(district, dim)
  const { width, height } = useSize()
  const tall = height > width
  const fitting = tall ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
  // So few pixels hold no more than the word and the seconds: those are drawn larger, and bars and rows left out.
  const few = fitting < 0.3
  const unit = few ? fitting * 1.8 : fitting
  const wide = width > height * 3
  const { right, down } = shiftAt(showing.now)
  const step = Math.max(1, Math.round(unit * 4))
  const looks = [styles.screen, tall && styles.tall, wide && styles.wide, few && styles.few].filter(Boolean).join(' ')
  const inner = Math.floor(width - 192 * unit)
  return (
    <View className={looks} style={`--u:${unit}px;--cursor:${unit}`} {...spoken({ role: 'main' })}>
      <View className={styles.picture} style={`transform:translate(${right * step}px,${down * step}px)`}>
        <Head showing={showing} district={district} />
        {showing.phase ? (
          <>
            <Now phase={showing.phase} now={showing.now} width={inner} height={Math.round(unit * (tall ? 300 : 170))} />
            {showing.phase.kind !== 'over' && (
              <Signals showing={showing} unit={unit} width={tall ? inner : wide ? inner - unit * 1300 : unit * 870} />
            )}
          </>
        ) : (
          <Leaf showing={showing} unit={unit} width={inner} />
        )}
        <Foot showing={showing} />
      </View>
      {showing.dimmed && <View className={styles.dim} />}
    </View>
  )
}

import { View } from '@tarojs/components'
import { figureInWords, partNames } from '@core/domain/outreach/figureInWords'
import type { Line, Part } from '@core/domain/outreach/figures'
import { spoken } from '@/ui/spoken'
import styles from './Report.module.scss'

/** A row of a picture and of the table beside it. */
export interface FigureRow {
  key: string
  word: string
  line: Line
}

const share = (people: number, most: number): string => `width:${most === 0 ? 0 : Math.round((people / most) * 100)}%`

/** What is read aloud of a row. */
function aloud({ word, line }: FigureRow, part: Part): string {
  const { times, people, timesUnit, peopleUnit } = partNames[part]
  const counted = line[part]
  const rest = counted.uncounted > 0 ? `，其中 ${counted.uncounted} ${timesUnit}未统计` : ''
  return `${word}，${times} ${figureInWords(counted.times)} ${timesUnit}，${people} ${figureInWords(counted.people)} ${peopleUnit}${rest}`
}

/** How many people, as bars on one scale; what is not told has a word and no bar, and 0 is an empty track. */
export function FigureBars({ rows, part }: { rows: readonly FigureRow[]; part: Part }) {
  const counts = rows.map(({ line }) => line[part].people)
  const most = Math.max(0, ...counts.flatMap((count) => (typeof count === 'number' ? count : [])))
  return (
    <View>
      {rows.map((row) => {
        const { people } = row.line[part]
        return (
          <View key={row.key} className={styles.bar} {...spoken({ role: 'img', label: aloud(row, part) })}>
            <View className={styles.words}>
              <View>{row.word}</View>
              <View className={styles.count}>
                {typeof people === 'number' ? `${people} ${partNames[part].peopleUnit}` : figureInWords(people)}
              </View>
            </View>
            {typeof people === 'number' ? (
              <View className={styles.track}>
                <View className={styles.fill} style={share(people, most)} />
              </View>
            ) : (
              <View className={styles.untold} />
            )}
          </View>
        )
      })}
    </View>
  )
}

/** The same with all that is counted, as a table. */
export function FigureTable({ head, rows, part }: { head: string; rows: readonly FigureRow[]; part: Part }) {
  const { times, timesUnit, people, peopleUnit } = partNames[part]
  return (
    <View className={styles.table} {...spoken({ role: 'table', label: head })}>
      <View className={styles.head} {...spoken({ role: 'row' })}>
        {[head, `${times}（${timesUnit}）`, `${people}（${peopleUnit}）`, '未统计'].map((word) => (
          <View key={word} className={styles.cell} {...spoken({ role: 'columnheader' })}>
            {word}
          </View>
        ))}
      </View>
      {rows.map(({ key, word, line }) => {
        const { times: held, people: counted, uncounted } = line[part]
        return (
          <View key={key} className={styles.line} {...spoken({ role: 'row' })}>
            {[word, figureInWords(held), figureInWords(counted), String(uncounted)].map((text, nth) => (
              <View key={nth} className={styles.cell} {...spoken({ role: nth === 0 ? 'rowheader' : 'cell' })}>
                {text}
              </View>
            ))}
          </View>
        )
      })}
    </View>
  )
}

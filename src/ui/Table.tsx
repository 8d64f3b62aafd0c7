import { View } from '@tarojs/components'
import { useState } from 'react'
import { Pager } from './Pager'
import { spoken } from './spoken'
import styles from './Table.module.scss'

interface Props {
  label: string
  columns: readonly string[]
  /** Each row as many cells as there are columns, the first naming it. */
  rows: readonly (readonly string[])[]
}

/** How many rows stand on a leaf: WeChat takes so much of a page and no more. */
const AT_ONCE = 20

/** Figures in rows and columns. */
export function Table({ label, columns, rows }: Props) {
  const [from, setFrom] = useState(0)
  return (
    <>
      <View className={styles.table} {...spoken({ role: 'table', label })}>
        <View className={styles.row} {...spoken({ role: 'row' })}>
          {columns.map((column) => (
            <View key={column} className={styles.head} {...spoken({ role: 'columnheader' })}>
              {column}
            </View>
          ))}
        </View>
        {rows.slice(from, from + AT_ONCE).map((cells) => (
          <View key={cells[0]} className={styles.row} {...spoken({ role: 'row' })}>
            {cells.map((cell, place) => (
              <View key={columns[place]} className={styles.cell} {...spoken({ role: 'cell' })}>
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
      <Pager from={from} atOnce={AT_ONCE} of={rows.length} onTurn={setFrom} />
    </>
  )
}

import { View } from '@tarojs/components'
import { spoken } from './spoken'
import styles from './Table.module.scss'

interface Props {
  label: string
  columns: readonly string[]
  /** Each row as many cells as there are columns, the first naming it. */
  rows: readonly (readonly string[])[]
}

/** Figures in rows and columns. */
export function Table({ label, columns, rows }: Props) {
  return (
    <View className={styles.table} {...spoken({ role: 'table', label })}>
      <View className={styles.row} {...spoken({ role: 'row' })}>
        {columns.map((column) => (
          <View key={column} className={styles.head} {...spoken({ role: 'columnheader' })}>
            {column}
          </View>
        ))}
      </View>
      {rows.map((cells) => (
        <View key={cells[0]} className={styles.row} {...spoken({ role: 'row' })}>
          {cells.map((cell, place) => (
            <View key={columns[place]} className={styles.cell} {...spoken({ role: 'cell' })}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

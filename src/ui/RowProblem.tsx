import { View } from '@tarojs/components'
import { Badge } from './Badge'
import styles from './RowProblem.module.scss'

interface Props {
  /** The number of the row in its file. */
  row: number
  refused: boolean
  says: string
  /** The header of the column that is meant, and the cell as it was written. */
  field: string | null
  cell: string | null
}

/** One line of the report of a file: what is wrong with which row, beside what stands there. */
export function RowProblem({ row, refused, says, field, cell }: Props) {
  return (
    <View className={styles.problem}>
      <View className={styles.words}>
        <View className={styles.says}>{`第 ${row} 行：${says}`}</View>
        {(field !== null || cell !== null) && (
          <View className={styles.cell}>{`${field ?? ''}${cell === null ? '' : `　原来写的：${cell}`}`}</View>
        )}
      </View>
      <Badge tone={refused ? 'notice' : 'quiet'}>{refused ? '未读入' : '请核对'}</Badge>
    </View>
  )
}

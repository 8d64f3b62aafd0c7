import { View } from '@tarojs/components'
import { useState } from 'react'
import { fieldNameOf, importFields, type ImportField } from '@core/domain/shelter/importing/fields'
import { useLook } from '@/session/preferences'
import { Badge } from '@/ui/Badge'
import { Choices } from '@/ui/Choices'
import { Sheet } from '@/ui/Sheet'
import { Tap } from '@/ui/Tap'
import styles from './Places.module.scss'
import type { Read } from './useImport'

interface Props {
  column: Read['columns'][number]
  nth: number
  field: ImportField
  onChoose: (field: ImportField) => void
}

/** One column of a sheet: its header, sample cells, and what it is taken for; a guess says so. */
export function ColumnRow({ column, nth, field, onChoose }: Props) {
  const look = useLook()
  const [isOpen, setOpen] = useState(false)
  const header = column.header || `第 ${nth} 列（没有表头）`
  const isMine = field !== column.field
  const mark = isMine ? '您选的' : column.sure ? '已认出' : '猜的'
  const samples = column.samples.length === 0 ? '没有可看的内容' : `例：${column.samples.join('；')}`
  return (
    <>
      <Tap className={styles.item} onTap={() => setOpen(true)}>
        <View className={styles.words}>
          <View className={styles.name}>{header}</View>
          <View className={styles.note}>{samples}</View>
          <View className={styles.strong}>{`读作：${fieldNameOf(field)}`}</View>
        </View>
        <Badge tone={!isMine && !column.sure ? 'notice' : 'quiet'}>{mark}</Badge>
      </Tap>
      {isOpen && (
        <Sheet title={`“${header}”这一列是什么`} look={look} onLeave={() => setOpen(false)}>
          <Choices
            label={samples}
            choices={importFields.map((key) => ({ key, word: fieldNameOf(key) }))}
            chosen={[field]}
            onChoose={(key) => {
              setOpen(false)
              onChoose(key)
            }}
          />
        </Sheet>
      )}
    </>
  )
}

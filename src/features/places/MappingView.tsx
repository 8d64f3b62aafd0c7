import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportField } from '@core/domain/shelter/importing/fields'
import { mappingFaultWords } from '@core/domain/shelter/importing/mappingFaults'
import { datumNames, datums, type Datum } from '@core/domain/shelter/kinds'
import { confirm } from '@/platform/dialogue'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Link } from '@/ui/Link'
import { Pager } from '@/ui/Pager'
import { Paragraph, Section } from '@/ui/Section'
import { ColumnRow } from './ColumnRow'
import { DefaultsPart } from './DefaultsPart'
import { choicesOf } from './formParts'
import type { Choice } from './importStore'
import styles from './Places.module.scss'
import { SheetPart } from './SheetPart'
import type { Import, Stage } from './useImport'

interface Props {
  stage: Extract<Stage, { state: 'mapping' }>
  taking: Import
}

/** How many columns stand on a leaf. */
const AT_ONCE = 12

const ofAPoint: readonly ImportField[] = ['longitude', 'latitude', 'point']

/** The guess of the coordinate system, said as a guess. */
const guessInWords = ({ datum }: Props['stage']['read']): string =>
  datum
    ? `猜测是 ${datumNames[datum.guess]}，依据：${datum.because}。请核对后选一个。`
    : '表里看不出来。问一问提供表的人，选错会偏几百米。'

/** The second step: what each column is, in which system its coordinates are, and what holds for the whole file. */
export function MappingView({ stage, taking }: Props) {
  const { read, underway, check } = stage
  const before = underway.choice
  const [columns, setColumns] = useState<readonly ImportField[]>(
    before?.columns ?? read.columns.map(({ field }) => field),
  )
  const [datum, setDatum] = useState<Datum | null>(before?.datum ?? null)
  const [defaults, setDefaults] = useState<NonNullable<Choice['defaults']>>(before?.defaults ?? {})
  const [gone, setGone] = useState<'keep' | 'remove'>(before?.gone ?? 'keep')
  const [from, setFrom] = useState(0)
  const hasPoint = columns.some((field) => ofAPoint.includes(field))
  const guesses = read.columns.filter(({ sure, field }, at) => !sure && columns[at] === field).length
  const { sheet, headerRow } = read
  const go = () =>
    taking.check(underway, { sheet, headerRow, columns, datum: hasPoint ? datum : null, defaults, gone }, read)
  const drop = async () => {
    if (await confirm('放弃这次导入', '上传的文件会删除，清单不变。', '放弃')) await taking.giveUp(underway)
  }
  return (
    <>
      {check && (
        <View className={styles.refused}>
          {check.faults.map((fault) => (
            <View key={fault}>{mappingFaultWords[fault]}</View>
          ))}
          {check.asks.includes('swapped') && (
            <View>经度和纬度像是互换了：几乎所有的点换过来才在本市。请把两列对调再检查。</View>
          )}
        </View>
      )}
      <SheetPart
        name={underway.name}
        read={read}
        onSheet={(at, row) => void taking.read(underway, { sheet: at, ...(row !== undefined && { headerRow: row }) })}
      />
      <Section
        title="每一列是什么"
        beside={read.remembered ? '照上次确认的' : guesses === 0 ? '都认出了' : `${guesses} 列是猜的`}
      >
        {read.columns.slice(from, from + AT_ONCE).map((column, at) => (
          <ColumnRow
            key={from + at}
            column={column}
            nth={from + at + 1}
            field={columns[from + at] ?? 'ignore'}
            onChoose={(field) => setColumns(columns.map((one, other) => (other === from + at ? field : one)))}
          />
        ))}
        <Pager from={from} atOnce={AT_ONCE} of={read.columns.length} onTurn={setFrom} />
      </Section>
      {hasPoint && (
        <Section title="坐标系">
          <Paragraph>{guessInWords(read)}</Paragraph>
          <Choices
            label="表里的经纬度是哪种坐标系"
            choices={choicesOf(datums, datumNames)}
            chosen={datum === null ? [] : [datum]}
            onChoose={setDatum}
          />
        </Section>
      )}
      <DefaultsPart defaults={defaults} onChange={setDefaults} />
      <Section title="清单里有、表里没有的场所">
        <Choices
          label="只算这份表所在的县区和类别"
          choices={[
            { key: 'keep', word: '留着' },
            { key: 'remove', word: '移出清单' },
          ]}
          chosen={[gone]}
          onChoose={setGone}
        />
      </Section>
      <Section>
        <Button kind="filled" disabled={hasPoint && datum === null} onTap={() => void go()}>
          {hasPoint && datum === null ? '请先选坐标系' : '检查每一行'}
        </Button>
        <Link onTap={() => void drop()}>放弃这次导入</Link>
      </Section>
    </>
  )
}

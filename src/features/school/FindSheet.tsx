import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Table } from '@/ui/Table'
import { TextField } from '@/ui/TextField'
import { lettersOf } from './optionWords'
import styles from './School.module.scss'
import { texts } from './texts'

type Sheet = OutputOf<typeof activityApi.readSheet>

/** The sheet under a made-up name that its owner told. Nobody's name is listed: it has to be told. */
export function FindSheet({ activityId }: { activityId: string }) {
  const [name, setName] = useState('')
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const find = async () => {
    setProblem(null)
    setSheet(null)
    try {
      setSheet(await call('activity', 'readSheet', { activityId, name: name.trim() }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setProblem(error.code)
    }
  }
  const note =
    problem === null
      ? texts.sheetNote
      : problem === 'NOT_FOUND'
        ? '没有这个化名，或者还没有交卷。请再核对一次。'
        : wording[problem]
  return (
    <Section title={texts.sheet}>
      <TextField
        label={texts.sheetName}
        value={name}
        most={12}
        wrong={problem !== null}
        note={note}
        onChange={setName}
      />
      <Button disabled={name.trim() === ''} onTap={() => void find()}>
        查看
      </Button>
      {sheet && (
        <View className={styles.found}>
          <Paragraph>{`${sheet.name}：${sheet.points} 分，满分 ${sheet.outOf} 分`}</Paragraph>
          <Table
            label={`${sheet.name} 的答卷`}
            columns={['题', '所选', '对错']}
            rows={sheet.questions.map(({ chosen, right }, place) => [
              `第 ${place + 1} 题`,
              lettersOf(chosen),
              right ? '对' : '不对',
            ])}
          />
        </View>
      )}
    </Section>
  )
}

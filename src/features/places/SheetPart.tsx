import { useState } from 'react'
import { useLook } from '@/session/preferences'
import { OneOf } from '@/ui/OneOf'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { Row, Rows } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import type { Read } from './useImport'

interface Props {
  name: string
  read: Read
  onSheet: (sheet: number, headerRow?: number) => void
}

/** Which sheet of the file is read, and in which of its rows the header stands. */
export function SheetPart({ name, read, onSheet }: Props) {
  const look = useLook()
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState(String(read.headerRow))
  const { sheets, sheet, headerRow, rows, notes } = read
  const most = sheets[sheet]?.rows ?? 999_999
  const isRow = /^\d{1,6}$/.test(typed) && Number(typed) <= most
  return (
    <Section title={name} beside={`表头下面 ${rows} 行`}>
      <Rows>
        {sheets.length > 1 && (
          <OneOf
            look={look}
            label="读哪张表"
            choices={sheets.slice(0, 50).map((one, at) => ({
              key: String(at),
              word: `${one.name || `第 ${at + 1} 张`}（${one.rows} 行${one.hidden ? '，隐藏' : ''}）`,
            }))}
            chosen={String(sheet)}
            none={null}
            onChoose={(at) => onSheet(Number(at))}
          />
        )}
        <Row
          title="表头在哪一行"
          value={headerRow === 0 ? '没有表头' : `第 ${headerRow} 行`}
          onTap={() => setAsking(true)}
        />
      </Rows>
      {notes.map((note) => (
        <Paragraph key={note} quiet>
          {note}
        </Paragraph>
      ))}
      {asking && (
        <Sheet title="表头在哪一行" look={look} onLeave={() => setAsking(false)}>
          <TextField
            label="行号（没有表头写 0）"
            value={typed}
            most={6}
            wrong={!isRow}
            note={isRow ? undefined : `请写 0 到 ${most} 的数字：这张表有 ${most} 行。`}
            onChange={setTyped}
          />
          <Button
            kind="filled"
            disabled={!isRow}
            onTap={() => {
              setAsking(false)
              onSheet(sheet, Number(typed))
            }}
          >
            按这一行重新读
          </Button>
        </Sheet>
      )}
    </Section>
  )
}

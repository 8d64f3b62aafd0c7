import { useState } from 'react'
import type { ErrorCode } from '@core/contract/errors'
import { wording } from '@/api/wording'
import { canScan, scanCode } from '@/platform/scan'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { scannedCode } from './scannedCode'
import { texts } from './texts'

interface Props {
  /** What was typed or scanned before. */
  code: string
  refused: ErrorCode | null
  onLook: (code: string) => void
}

/** Where the code of an activity is typed or scanned. */
export function CodeForm({ code: before, refused, onLook }: Props) {
  const [code, setCode] = useState(before)
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === null) return
    setCode(scannedCode(scanned))
    onLook(scannedCode(scanned))
  }
  return (
    <Section title={texts.byCode}>
      <Paragraph quiet>{`${texts.byCodeNote}。不用注册，不填姓名。`}</Paragraph>
      <TextField
        label={texts.code}
        value={code}
        most={20}
        placeholder="例如 A3K 9QX"
        wrong={refused !== null}
        note={refused === null ? texts.codeNote : wording[refused]}
        onChange={setCode}
      />
      <Button kind="filled" disabled={code.trim() === ''} onTap={() => onLook(code)}>
        {texts.look}
      </Button>
      {canScan() && <Button onTap={() => void scan()}>{texts.scan}</Button>}
    </Section>
  )
}

import { useState } from 'react'
import { Button } from './Button'
import { Paragraph } from './Section'
import { Sheet } from './Sheet'
import { TextField } from './TextField'

interface Props {
  title: string
  look: string
  /** What happens then. */
  says: string
  label: string
  most: number
  preset?: string
  /** It may stay empty. */
  optional?: boolean
  yes: string
  onLeave: () => void
  onGo: (words: string) => void
}

/** Asks for the sentence that an act needs, and says what the act does. */
export function ReasonSheet({
  title,
  look,
  says,
  label,
  most,
  preset = '',
  optional = false,
  yes,
  onLeave,
  onGo,
}: Props) {
  const [words, setWords] = useState(preset)
  const [tried, setTried] = useState(false)
  const missing = !optional && words.trim() === ''
  const go = () => {
    setTried(true)
    if (!missing) onGo(words.trim())
  }
  return (
    <Sheet title={title} look={look} onLeave={onLeave}>
      <Paragraph quiet>{says}</Paragraph>
      <TextField
        label={label}
        value={words}
        most={most}
        long
        wrong={tried && missing}
        note={tried && missing ? '请填写。' : undefined}
        onChange={setWords}
      />
      <Button kind="filled" onTap={go}>
        {yes}
      </Button>
    </Sheet>
  )
}

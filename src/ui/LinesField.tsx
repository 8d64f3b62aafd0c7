import { useState } from 'react'
import { TextField } from './TextField'

interface Props {
  label: string
  lines: readonly string[]
  longest: number
  most: number
  onChange: (lines: string[]) => void
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list that is written as lines of text; empty ones do not count. What was typed stays as it was typed. */
export function LinesField({ label, lines, longest, most, onChange }: Props) {
  const [text, setText] = useState(lines.join('\n'))
  // Changed from outside, as by reading a paper: what is shown follows.
  const shown = linesOf(text).join('\n') === lines.join('\n') ? text : lines.join('\n')
  const written = linesOf(shown)
  const tooLong = written.some((line) => line.length > longest)
  const complaint = tooLong ? `一行最多 ${longest} 字。` : written.length > most ? `最多 ${most} 行。` : undefined
  return (
    <TextField
      label={label}
      value={shown}
      most={longest * most}
      long
      wrong={complaint !== undefined}
      note={complaint}
      onChange={(typed) => {
        setText(typed)
        onChange(linesOf(typed))
      }}
    />
  )
}

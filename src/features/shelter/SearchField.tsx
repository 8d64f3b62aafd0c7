import { TextField } from '@/ui/TextField'
import { useFinding } from './finding'
import { texts } from './texts'

/** Looks for places by what people call them. */
export function SearchField({ text }: { text: string }) {
  return (
    <TextField
      label={texts.searchLabel}
      value={text}
      most={40}
      onChange={(typed) => useFinding.setState({ text: typed })}
    />
  )
}

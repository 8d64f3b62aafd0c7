import type { TextKey } from '@core/domain/shelter/writing/formValues'
import { Choices } from '@/ui/Choices'
import { faultAt, type PartProps } from './formParts'

interface Props<K extends string> extends PartProps {
  label: string
  field: TextKey
  choices: readonly { key: K; word: string }[]
  /** It must be known: there is no 未知. */
  needed?: boolean
}

/** A field that is one of a few, or unknown: that is chosen too, and never filled in. */
export function KnownChoice<K extends string>({ label, field, choices, needed = false, ...part }: Props<K>) {
  const { wrong, note } = faultAt(part.faults, field)
  return (
    <Choices
      label={label}
      choices={needed ? choices : [...choices, { key: '' as const, word: '未知' }]}
      chosen={[part.values[field] as K | '']}
      wrong={wrong}
      note={note}
      onChoose={(key) => part.change(() => ({ [field]: key }))}
    />
  )
}

import { useState } from 'react'
import { Choices } from './Choices'
import { Row } from './Row'
import { Sheet } from './Sheet'

interface OneOfProps<K extends string> {
  label: string
  choices: readonly { key: K; word: string }[]
  chosen: K | null
  /** What stands there while none is chosen, and what one taps to choose none; null: one must be chosen. */
  none: string | null
  onChoose: (key: K | null) => void
}

/** One of many, as a row with its value; the choices open over the page. */
export function OneOf<K extends string>({
  label,
  choices,
  chosen,
  none,
  onChoose,
  look,
}: OneOfProps<K> & { look: string }) {
  const [isOpen, setOpen] = useState(false)
  const all = [...(none === null ? [] : [{ key: '' as const, word: none }]), ...choices]
  const word = all.find(({ key }) => key === (chosen ?? ''))?.word ?? '请选择'
  return (
    <>
      <Row title={label} value={word} onTap={() => setOpen(true)} />
      {isOpen && (
        <Sheet title={label} look={look} onLeave={() => setOpen(false)}>
          <Choices
            label="选一项"
            choices={all}
            chosen={[chosen ?? '']}
            onChoose={(key) => {
              setOpen(false)
              onChoose(key === '' ? null : key)
            }}
          />
        </Sheet>
      )}
    </>
  )
}

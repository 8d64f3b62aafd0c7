import type { FormValues, TextKey } from '@core/domain/shelter/writing/formValues'
import type { FormFault } from '@core/domain/shelter/writing/readForm'

/** What a part of the form is given: what is written, what is wrong with it, and how it is changed. */
export interface PartProps {
  values: FormValues
  faults: readonly FormFault[]
  change: (write: (values: FormValues) => Partial<FormValues>) => void
}

/** What is wrong with a field, as a field of `ui` shows it. */
export function faultAt(faults: readonly FormFault[], field: keyof FormValues): { wrong: boolean; note?: string } {
  const found = faults.find((fault) => fault.field === field)
  return found ? { wrong: true, note: found.words } : { wrong: false }
}

/** A field that is one text. */
export const textOf = ({ values, faults, change }: PartProps, field: TextKey) => ({
  value: values[field],
  ...faultAt(faults, field),
  onChange: (text: string) => change(() => ({ [field]: text })),
})

/** The choices of a closed set by their names. */
export const choicesOf = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>) =>
  keys.map((key) => ({ key, word: names[key] }))

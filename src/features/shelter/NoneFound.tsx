import { Status } from '@/ui/Status'
import { useFinding } from './finding'
import { texts } from './texts'

/** Where no place fits: that it is so, and another way to look. */
export function NoneFound() {
  const named = useFinding(({ text }) => (text ?? '').trim() !== '')
  return <Status title={texts.none} text={named ? texts.noneNamed : texts.noneText} />
}

import { useLook } from '@/session/preferences'
import { OneOf as Drawn, type OneOfProps } from '@/ui/OneOf'

/** One of many, in the look that this person chose. */
export function OneOf<K extends string>(props: OneOfProps<K>) {
  return <Drawn {...props} look={useLook()} />
}

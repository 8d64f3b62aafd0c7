import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { watchCompass } from '@/platform/compass'

/** A turn of so many degrees is shown: a hand is never quite still. */
const STEP = 5

/** Turns the dials below it with the phone, where it has a compass; elsewhere north stays at the top. */
export function Turning({ on, children }: { on: boolean; children: ReactNode }) {
  const [heading, setHeading] = useState(0)
  useEffect(() => (on ? watchCompass((degrees) => setHeading(Math.round(degrees / STEP) * STEP)) : undefined), [on])
  return <View style={`--north:${on ? -heading : 0}deg`}>{children}</View>
}

import type { Timer } from '../_kit/serve'
import { removeEnded } from './storeOfExports'

/** Removes files whose hour is over. */
export const everyTenMinutes: Timer = ({ now }) => removeEnded(now)

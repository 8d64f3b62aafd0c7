import { triesIn } from '../_kit/tries'

/** The wrong codes that somebody tried lately. Of nobody by name: a right code leaves nothing, whoever types it. */
export const { countTry, removeOutdatedTries } = triesIn('joinTries', { named: false })

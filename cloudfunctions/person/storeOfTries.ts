import { triesIn } from '../_kit/tries'

/**
 * The invitation codes that somebody tried lately: under a digest, so that who asks to be forgotten is not named by it any
 * more and still has the tries that were made.
 */
export const { countTry, removeOutdatedTries } = triesIn('redeemTries', { named: true })

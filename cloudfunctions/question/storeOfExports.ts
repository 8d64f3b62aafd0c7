import { handedOver } from '../_kit/handedOver'

/** The bank as files, kept for an hour. */
export const { filesOf, removeEnded } = handedOver('bankExports')

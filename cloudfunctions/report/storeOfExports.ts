import { handedOver } from '../_kit/handedOver'

/** Figures and ledgers as files, kept for an hour. */
export const { filesOf, removeEnded } = handedOver('reportExports')

import { handedOver } from '../_kit/handedOver'

/** Results as files, kept for an hour; they go with their activity. */
export const { filesOf, removeEnded, removeAbout } = handedOver('exports')

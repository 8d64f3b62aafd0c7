import type { Outreach } from '@core/domain/outreach/outreach'
import { districtName } from '@/session/preferences'
import { texts } from './texts'

export const districtInWords = (code: string | null): string => (code === null ? texts.wholeCity : districtName(code))

export const peopleInWords = (people: Outreach['people']): string => (people === null ? texts.unknown : `${people} 人`)

import type { TestPlan } from './announcement/plan'
import type { ReviewStep } from './announcement/statusAt'

/** A stated fact and where it was published. */
export interface CitedText {
  text: string
  /** Issuer, title, number, date, article: as it is shown to everybody. */
  citation: string
}

export interface District {
  /** The six-digit code of the administrative division. */
  code: string
  name: string
}

/** A district with what old lists and points are checked against. */
export interface CityDistrict extends District {
  /** Codes that it had before: old lists still carry them. */
  formerCodes?: readonly string[]
  /** About its middle: WGS-84, degrees. */
  centre: { longitude: number; latitude: number }
}

/** The public holidays of a year. */
export interface HolidayYear {
  year: number
  /** Days off in a row, the first and the last: '2026-10-01', '2026-10-07'. */
  off: readonly (readonly [first: string, last: string])[]
  /** Saturdays and Sundays that are worked instead. */
  worked: readonly string[]
  /** The notice that says so. */
  citation: string
}

/** What is true of one city only. Another office adopts the program by writing one of these and a question bank. */
export interface City {
  /** The name of its folder in `city/`. */
  id: string
  /** 汉中市 */
  name: string
  /** The title on the first page. */
  title: string
  office: {
    /** The full name of the office that runs the program. */
    name: string
    shortName: string
    address: string
    telephone: string
    /** The filing number of the mini program; null until the office has it, and then the pages say so. */
    filingNumber: string | null
  }
  /** What the program's code leads to, shown on big screens; null until the office has it: in a browser it is the web edition then. */
  programAddress: string | null
  /** Districts in administrative order. */
  districts: readonly CityDistrict[]
  /** Towns and street offices of each district, in administrative order, by the district's code. */
  towns: Readonly<Record<string, readonly string[]>>
  /**
   * Counties and districts beyond the city whose names are written there without 县 or 区, and begin as a person's name
   * does: 石泉.
   */
  placesAround: readonly string[]
  /** What the list of shelters is checked against. */
  shelters: {
    /** WGS-84, degrees: a point outside of it is not in the city. */
    box: { west: number; south: number; east: number; north: number }
    /** After so many days without a check a place is shown as 待核实. */
    staleAfterDays: number
  }
  /** After so many months a question of the bank is to be reviewed again. */
  questions: { reviewAgainAfterMonths: number }
  /** The test of the sirens that is held every year. */
  yearlyTest: TestPlan & { citation: string; why: string }
  /** The steps of a review, each by another person: 终审 alone, or 初审, 复审 and 终审. */
  reviewSteps: readonly ReviewStep[]
  /** The city's own history of warning, told to children. */
  memory: {
    title: string
    introduction: CitedText
    flags: readonly { colour: 'white' | 'red' | 'green'; name: string; meant: string; today: string }[]
    story: readonly CitedText[]
  }
  /** Where the office publishes: the only places a link of the program may lead to. */
  hosts: readonly string[]
  /** By which the office counts working days; of a year that is not there only Saturdays and Sundays are known. */
  holidays: readonly HolidayYear[]
  /** How the office asks residents to check whether a siren is real. */
  verify: readonly string[]
  /** Whether a teacher may let signals be heard in a lesson; where not, the choice is not offered. */
  lessonSound: boolean
  /** Versions of the texts that a person agrees to; a new version asks again. */
  agreements: { version: string; from: string }
}

import type { City } from '../../city'

/** What rows are checked against: the districts, the towns of each, and the box in which every point lies. */
export type Area = Pick<City, 'districts' | 'towns'> & { box: City['shelters']['box'] }

export const areaOf = ({ districts, towns, shelters }: Pick<City, 'districts' | 'towns' | 'shelters'>): Area => ({
  districts,
  towns,
  box: shelters.box,
})

export const isInBox = ({ west, south, east, north }: Area['box'], longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

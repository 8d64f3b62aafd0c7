import type { City } from '../../city'

/** What rows are checked against: the districts, the towns of each, known places beyond them, and the box in which every point lies. */
export type Area = Pick<City, 'districts' | 'towns' | 'placesAround'> & { box: City['shelters']['box'] }

/** What of a city an area is made of. */
export type AreaSource = Pick<City, 'districts' | 'towns' | 'placesAround' | 'shelters'>

export const areaOf = ({ districts, towns, placesAround, shelters }: AreaSource): Area => ({
  ...{ districts, towns, placesAround },
  box: shelters.box,
})

export const isInBox = ({ west, south, east, north }: Area['box'], longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

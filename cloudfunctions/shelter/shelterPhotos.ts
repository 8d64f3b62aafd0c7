import { keptFiles } from '../_kit/keptFiles'

/** The folder of the photos of places, below the private and the public one. */
export const PHOTOS = 'shelters'

/** The photos of places: private until a release that may show them is out. */
export const shelterPhotos = keptFiles('shelterPhotos', PHOTOS)

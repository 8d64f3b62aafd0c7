import { publicationApi } from '@core/contract/publication'
import { serve } from '../_kit/serve'
import { getManifest } from './getManifest'

export const main = serve(publicationApi, { getManifest })

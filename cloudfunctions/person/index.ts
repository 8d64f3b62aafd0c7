import { personApi } from '@core/contract/person'
import { serve } from '../_kit/serve'
import { deleteMyRecords } from './deleteMyRecords'
import { exportMyRecords } from './exportMyRecords'
import { summariseMyRecords } from './summariseMyRecords'

export const main = serve(personApi, { summariseMyRecords, exportMyRecords, deleteMyRecords })

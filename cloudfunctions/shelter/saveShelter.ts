import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import { mayActIn } from '@core/domain/person/roles'
import type { Shelter } from '@core/domain/shelter/shelter'
import { writtenFaults } from '@core/domain/shelter/writtenFaults'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { changeRecord } from './changeRecord'
import { refuseBlocked } from './refuseBlocked'
import { shelterPhotos } from './shelterPhotos'

/** Keeps a place as somebody wrote it. The one that was withdrawn is first restored; nothing with the words of a blocked kind is kept anywhere. */
export const saveShelter: Handler<typeof shelterApi.saveShelter> = async (input, call) => {
  const { actId, revision, note, approvalConfirmed = false } = input
  const written: Shelter = { ...input.shelter, withdrawn: null }
  const { id, district, photos } = written
  if (!mayActIn(call.staff, district, { as: ['editor'], now: call.now })) throw new AppError('FORBIDDEN')
  if (!city.districts.some(({ code }) => code === district)) throw new AppError('BAD_INPUT')
  if (!(await shelterPhotos.areKept(photos))) throw new AppError('BAD_INPUT')
  refuseBlocked(note)
  const faults = writtenFaults(written, city)
  return changeRecord({ actId, id, revision, note }, call, {
    as: ['editor'],
    act: 'shelter.save',
    approvalConfirmed,
    to: (former) => {
      if (former?.withdrawn) throw new AppError('NOT_NOW')
      if (faults.length > 0) throw new AppError('CHECKS_FAILED')
      return written
    },
  })
}

import type { Chance } from '@core/domain/chance'
import { HOUR } from '@core/domain/moment'
import { acts } from '@core/domain/person/audit'
import { roles, type Grant } from '@core/domain/person/roles'
import type { Asked, Memory } from './memory'
import { between, pick } from './pick'

/** Those with roles at the start: an admin of the whole city, and one of a district. */
export const officePeople = ['oTrialOfficeFounder', 'oTrialOfficeCounty'] as const

const districts = ['610722', '610723', null] as const

const newAct = (memory: Memory): string => `trial-made-act-${String((memory.count += 1)).padStart(10, '0')}`

/** An act of its own, or once in a while one that was made before. */
const actOf = (memory: Memory, chance: Chance): string =>
  memory.acts.length > 0 && chance() < 0.15 ? pick(memory.acts, chance) : newAct(memory)

const someone = (memory: Memory, chance: Chance): string => {
  const who = chance()
  if (who < 0.45) return officePeople[0]
  return who < 0.7 ? officePeople[1] : pick(memory.people, chance)
}

function grantsOf(now: number, chance: Chance): Grant[] {
  return Array.from({ length: between(0, 3, chance) }, () => ({
    role: pick(roles, chance),
    district: pick(districts, chance),
    from: now - between(0, 5, chance) * HOUR,
    until: chance() < 0.5 ? null : now + between(-2, 48, chance) * HOUR,
  }))
}

const known = (seen: readonly string[], chance: Chance, otherwise: string): string =>
  seen.length > 0 && chance() < 0.8 ? pick(seen, chance) : otherwise

type Inputs = Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>>

/** A question to the office's operations of `person`, by somebody who may ask it or not. */
export const officeInputs: Inputs = {
  'person.whoAmI': (memory, _now, chance) => ({ openId: someone(memory, chance), input: {} }),
  'person.redeemInvitation': (memory, _now, chance) => ({
    openId: pick(memory.people, chance),
    input: { code: known(memory.codes, chance, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ') },
  }),
  'person.issueInvitation': (memory, now, chance) => ({
    openId: someone(memory, chance),
    input: {
      actId: actOf(memory, chance),
      role: pick(roles, chance),
      district: pick(districts, chance),
      label: `称呼${between(1, 9, chance)}`,
      hours: between(1, 720, chance),
      until: chance() < 0.6 ? null : now + between(-1, 100, chance) * HOUR,
    },
  }),
  'person.listInvitations': (memory, _now, chance) => ({ openId: someone(memory, chance), input: {} }),
  'person.revokeInvitation': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: { actId: actOf(memory, chance), id: known(memory.invitations, chance, 'a'.repeat(64)) },
  }),
  'person.listStaff': (memory, _now, chance) => ({ openId: someone(memory, chance), input: {} }),
  'person.changeGrants': (memory, now, chance) => {
    const of = memory.staff.length > 0 ? pick(memory.staff, chance) : { number: 'S0002', revision: 1, grants: [] }
    const kept = of.grants.filter(() => chance() < 0.7)
    const grants = [...kept, ...grantsOf(now, chance)]
    return {
      openId: someone(memory, chance),
      input: { actId: actOf(memory, chance), number: of.number, revision: of.revision, grants },
    }
  },
  'person.leaveOffice': (memory, _now, chance) => ({
    openId: chance() < 0.1 ? someone(memory, chance) : pick(memory.people, chance),
    input: { actId: actOf(memory, chance), erase: chance() < 0.5 },
  }),
  'person.listAudit': (memory, now, chance) => ({
    openId: someone(memory, chance),
    input: {
      ...(chance() < 0.4 && { before: between(1, 60, chance) }),
      ...(chance() < 0.3 && { by: `S000${between(1, 6, chance)}` }),
      ...(chance() < 0.3 && { act: pick(acts, chance) }),
      ...(chance() < 0.2 && { subject: `S000${between(1, 6, chance)}` }),
      ...(chance() < 0.2 && { from: now - HOUR }),
      ...(chance() < 0.2 && { until: now }),
    },
  }),
  'person.verifyAudit': (memory, _now, chance) => ({
    openId: someone(memory, chance),
    input: chance() < 0.5 ? {} : { after: between(0, 5, chance) },
  }),
}

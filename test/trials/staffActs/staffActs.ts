import { chanceFrom, type Chance } from '@core/domain/chance'
import { beforeTheFirst, checkedAlong, checkedAtEnd } from '@core/domain/person/auditChain'
import { auditHash } from '../../../cloudfunctions/_kit/staffAct'
import { chainEnd, entriesFrom } from '../../../cloudfunctions/person/storeOfAudit'
import { openInvitations } from '../../../cloudfunctions/person/storeOfInvitations'
import { findStaff } from '../../../cloudfunctions/person/storeOfStaff'
import { asAPhone } from '../../flows/asAPhone'
import { openWorld, type World } from '../../flows/world'
import { grant, here, staffWith } from '../../seeds/staff'
import type { Trial } from '../trial'

const PEOPLE = 8

/** Where it goes wrong: an answer of the function, or one of the database's to it, is lost after everything was done. */
const losses = (seed: string) => [
  { action: 'functions.invokeFunction', drop: 'after', share: 0.05, seed } as const,
  { action: 'database.*', function: 'person', drop: 'after', share: 0.01, seed } as const,
]

/** Somebody who acts, and the number of the colleague whom all of them change. */
interface Actor {
  world: World
  openId: string
  colleague: string
  chance: Chance
}

/** Sends the same thing as a phone does until it is answered, sometimes twice at the same moment; yields the answer. */
async function sent<T>({ chance }: Actor, ask: () => Promise<T>): Promise<T> {
  const times = chance() < 0.3 ? 2 : 1
  const [answer, ...more] = await Promise.all(Array.from({ length: times }, ask))
  if (more.some((other) => JSON.stringify(other) !== JSON.stringify(answer)))
    throw new Error(`the same act was answered in two ways: ${JSON.stringify([answer, ...more])}`)
  return answer!
}

const invite = (actor: Actor, actId: string) =>
  sent(actor, () =>
    asAPhone(() =>
      actor.world.ask(actor.openId, 'person', 'issueInvitation', {
        ...{ actId, role: 'editor', district: here, label: '编辑', hours: 1, until: null },
      }),
    ),
  )

/** Changes the colleague from whatever revision is there: who comes second reads again, under a new act. */
async function change(actor: Actor, actId: string): Promise<void> {
  const { world, openId, colleague } = actor
  for (let nth = 0; nth < 100; nth++) {
    const revision = (await findStaff(colleague))?.revision ?? 0
    const input = { actId: `${actId}-${nth}`, number: colleague, revision, grants: [grant('editor', here)] }
    const isDone = await sent(actor, () =>
      asAPhone(async () => {
        const reply = await world.ask(openId, 'person', 'changeGrants', input)
        if (!reply.ok && reply.code === 'CHANGED_MEANWHILE') return { ok: true, value: false }
        return reply.ok ? { ok: true, value: true } : reply
      }),
    )
    if (isDone) return
  }
  throw new Error(`${openId} never came to change anything`)
}

async function act(actor: Actor, acts: number): Promise<{ invited: number; changed: number }> {
  const did = { invited: 0, changed: 0 }
  for (let nth = 0; nth < acts; nth++) {
    const actId = `trial-act-of-${actor.openId}-${String(nth).padStart(6, '0')}`
    const isChange = actor.chance() < 0.4
    await (isChange ? change : invite)(actor, actId)
    did[isChange ? 'changed' : 'invited'] += 1
  }
  return did
}

/** What is wrong with the trail and with what is kept, after so many acts. */
async function faultsAfter(colleague: string, invited: number, changed: number): Promise<string[]> {
  const end = await chainEnd()
  const entries = await entriesFrom(1, end.place)
  const { broken } = checkedAtEnd(checkedAlong(beforeTheFirst, entries, auditHash), end)
  const written = (name: string) => entries.filter((entry) => entry.act === name)
  const [invitations, staff] = [await openInvitations(Date.now()), await findStaff(colleague)]
  const subjects = new Set(written('person.invite').map(({ subject }) => subject))
  const counts: [string, number, number][] = [
    ['invitations', invitations.length, invited],
    ['invitations written down', subjects.size, invited],
    ['entries of invitations', written('person.invite').length, invited],
    ['revisions of the colleague', (staff?.revision ?? 0) - 1, changed],
    ['entries of changes', written('person.changeGrants').length, changed],
  ]
  return [
    ...(broken ? [`the chain is ${broken.how} at ${broken.place}`] : []),
    ...counts.filter(([, is, was]) => is !== was).map(([what, is, was]) => `${what}: ${is} after ${was} acts`),
  ]
}

/**
 * Eight of the office act at the same time, each one act after the other, some sent twice, some answers lost. Every act is done once and
 * written down once, and the chain has no gap.
 */
export const staffActs: Trial = async ({ size, seed }) => {
  const world = await openWorld()
  try {
    const colleague = await staffWith('oColleague', grant('editor', here))
    const openIds = Array.from({ length: PEOPLE }, (_, nth) => `oActor${nth}x`)
    for (const openId of openIds) await staffWith(openId, grant('admin'))
    for (const loss of losses(seed)) world.cloud.faults.add(loss)
    const share = (nth: number) => Math.floor(size / PEOPLE) + (nth < size % PEOPLE ? 1 : 0)
    const began = performance.now()
    const did = await Promise.all(
      openIds.map((openId, nth) =>
        act({ world, openId, colleague, chance: chanceFrom(`${seed} ${openId}`) }, share(nth)),
      ),
    )
    const seconds = (performance.now() - began) / 1000
    world.cloud.faults.clear()
    const sum = (of: 'invited' | 'changed') => did.reduce((all, one) => all + one[of], 0)
    const faults = await faultsAfter(colleague, sum('invited'), sum('changed'))
    if (faults.length > 0) throw new Error(`seed ${seed}: ${faults.join('\n')}`)
    return `${size} acts by ${PEOPLE} at once, ${(size / seconds).toFixed(1)} a second: each done and written down once`
  } finally {
    await world.close()
  }
}

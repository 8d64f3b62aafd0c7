import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { AnnouncementsPack, ReferencePack } from '@core/domain/announcement/publicAnnouncement'
import { hireOffice, office } from '../seeds/office'
import { openWorld, phoneId, valueOf, type World, type WorldOptions } from './world'

type Api = Contract['announcement']
type Draft = OutputOf<Api['saveDraft']>
type Content = InputOf<Api['saveDraft']>['content']
type Person = keyof typeof office
/** The acts that are made with an announcement that is there. */
type ActOn = {
  [A in keyof Api]: InputOf<Api[A]> extends { id: string; revision: number; actId: string } ? A : never
}[keyof Api]

/** A world with an office in it, and what its people do with announcements. */
export interface OfficeDesk extends World {
  /** What an operation answers this person. */
  tell<A extends keyof Api>(who: Person, action: A, input: InputOf<Api[A]>): Promise<Reply<OutputOf<Api[A]>>>
  /** Makes an act with a record as it stands; the answer may be a refusal. */
  act(who: Person, action: ActOn, record: Draft, more?: object): Promise<Reply<Draft>>
  /** Makes acts one after the other, each of them accepted. */
  acts(record: Draft, ...acts: readonly (readonly [Person, ActOn, object?])[]): Promise<Draft>
  /** A new draft by the editor, or by somebody else, for the whole city or for a district. */
  draft(content: Content, who?: Person, of?: string | null): Promise<Draft>
  /** A draft that two others approved. */
  approved(content: Content): Promise<Draft>
  /** A draft that was approved and is out. */
  live(content: Content): Promise<Draft>
  /** The pack that is in force, as a phone reads it. */
  pack(name: 'announcements'): Promise<AnnouncementsPack>
  pack(name: 'reference'): Promise<ReferencePack>
}

/** Opens a world in which the office works. */
export async function openOffice(options: WorldOptions = {}): Promise<OfficeDesk> {
  const world = await openWorld([], { bank: [], ...options })
  await hireOffice()

  const tell: OfficeDesk['tell'] = (who, action, input) => world.ask(office[who], 'announcement', action, input)
  const act: OfficeDesk['act'] = (who, action, { id, revision }, more = {}) =>
    world.send(office[who], 'announcement', {
      action,
      input: { actId: phoneId(), id, revision, ...more },
    }) as Promise<Reply<Draft>>
  const acts: OfficeDesk['acts'] = async (record, ...list) => {
    let latest = record
    for (const [who, action, more] of list) latest = valueOf(await act(who, action, latest, more))
    return latest
  }
  const draft: OfficeDesk['draft'] = async (content, who = 'editor', of = null) =>
    valueOf<Draft>(await tell(who, 'saveDraft', { actId: phoneId(), id: phoneId(), revision: 0, of, content }))
  const approved: OfficeDesk['approved'] = async (content) =>
    acts(
      await draft(content),
      ['editor', 'submitDraft'],
      ['reviewer', 'approveDraft'],
      ['secrecy', 'reviewSecrecy', { conclusion: '可以公开' }],
    )
  return {
    ...world,
    tell,
    act,
    acts,
    draft,
    approved,
    live: async (content) =>
      acts(await approved(content), ['editor', 'scheduleDraft', { publishAt: world.cloud.clock.now() - 1000 }]),
    async pack(name: 'announcements' | 'reference') {
      const manifest = await fetch(`${world.cloud.gateway}/files/packs/manifest.json`)
      const { packs } = (await manifest.json()) as { packs: Partial<Record<string, { hash: string }>> }
      const file = await fetch(`${world.cloud.gateway}/files/packs/${packs[name]?.hash ?? 'none'}.json`)
      return (await file.json()) as never
    },
  }
}

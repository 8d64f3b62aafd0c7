import { createHash } from 'node:crypto'
import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { Manifest, PracticePack } from '@core/domain/publication/packs'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { hireOffice, office } from '../seeds/office'
import { openWorld, phoneId, valueOf, type World } from './world'

type Api = Contract['question']
type Person = keyof typeof office
type Content = InputOf<Api['saveQuestion']>['content']
export type Shown = OutputOf<Api['saveQuestion']>
type Move = 'reviewQuestion' | 'sendBackQuestion' | 'retireQuestion' | 'restoreQuestion'

/** A world with an office in it, and what its people do with the question bank. */
export interface QuestionDesk extends World {
  tell<A extends keyof Api>(who: Person, action: A, input: InputOf<Api[A]>): Promise<Reply<OutputOf<Api[A]>>>
  /** A question as it is now. */
  read(id: string, who?: Person): Promise<OutputOf<Api['readQuestion']>>
  /** Writes a new version of a question of the bank, or a new question; the answer may be a refusal. */
  save(who: Person, changes: Partial<Content>, record?: Shown): Promise<Reply<Shown>>
  /** Makes a move with a question as it was shown; the answer may be a refusal. */
  move(who: Person, action: Move, record: Shown, more?: object): Promise<Reply<Shown>>
  /** Puts into use what was reviewed. */
  release(who?: Person): Promise<Reply<OutputOf<Api['releaseQuestions']>>>
  /** The practice questions as a phone reads them. */
  practised(): Promise<PracticePack['questions']>
  /** Begins an import and uploads a file for it. */
  upload(bytes: Uint8Array, who?: Person): Promise<{ id: string; fileId: string }>
}

/** What a new question says. */
export const written = (changes: Partial<Content> = {}): Content => ({
  ...{ kind: 'single', topic: '警报信号', level: 'primary', stem: '示例的新题干？', options: ['甲', '乙', '丙'] },
  ...{ key: [1], explanation: '示例解析。', citation: '示例出处', needsConfirmation: false, use: 'practice' },
  ...{ basis: 'law', provenance: [] },
  ...changes,
})

export async function openQuestionDesk(options?: Parameters<typeof openWorld>[1]): Promise<QuestionDesk> {
  const world = await openWorld([], options)
  await hireOffice()
  const files = `${world.cloud.gateway}/files/packs`
  const tell: QuestionDesk['tell'] = (who, action, input) => world.ask(office[who], 'question', action, input)
  return {
    ...world,
    tell,
    read: async (id, who = 'editor') => valueOf(await tell(who, 'readQuestion', { id })),
    save: (who, changes, record) =>
      tell(who, 'saveQuestion', {
        ...{ actId: phoneId(), id: record?.id ?? null, version: record?.version ?? 0 },
        content: { ...(record?.content ?? written()), ...changes },
      }),
    move: (who, action, { id, version }, more = {}) =>
      world.send(office[who], 'question', { action, input: { actId: phoneId(), id, version, ...more } }) as Promise<
        Reply<Shown>
      >,
    async release(who = 'editor') {
      const { revision } = valueOf(await tell(who, 'readBank', {}))
      return tell(who, 'releaseQuestions', { actId: phoneId(), revision })
    },
    async practised() {
      const { packs } = (await (await fetch(`${files}/manifest.json`)).json()) as Manifest
      return ((await (await fetch(`${files}/${packs.practice?.hash}.json`)).json()) as PracticePack).questions
    },
    async upload(bytes, who = 'editor') {
      const id = `import-${createHash('sha256').update(phoneId()).digest('hex').slice(0, 16)}`
      const { path } = valueOf(await tell(who, 'beginImport', { id }))
      const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })
      return { id, fileId: fileID }
    },
  }
}

import type { Chance } from '@core/domain/chance'
import { contentOf } from '@core/domain/quiz/bank/content'
import type { Asked, Memory } from './memory'
import { between, pick } from './pick'

/** Who keeps the bank: an editor, and one who is editor and reviewer in one, whose own work another must review. */
export const bankPeople = ['oTrialBankEditor', 'oTrialBankReviewer'] as const

const newId = (memory: Memory): string => `trial-made-question-${String((memory.count += 1)).padStart(8, '0')}`

/** Where nobody keeps the bank residents ask: whoever changes a question then did so by a fault. */
const ask = (memory: Memory, chance: Chance, input: object): Asked => ({
  openId: memory.keepsBank && chance() < 0.9 ? pick(bankPeople, chance) : pick(memory.people, chance),
  input,
})

/** A few questions, so that the same one is often written, reviewed and released; with the version as it was last seen. */
function seen(memory: Memory, chance: Chance) {
  const question = pick(memory.bank.slice(0, 8), chance)
  const version = memory.versions.get(question.id) ?? question.version
  return { question, id: question.id, version: chance() < 0.9 ? version : between(0, 3, chance) }
}

const actWith =
  (more: object = {}) =>
  (memory: Memory, _now: number, chance: Chance): Asked => {
    const { id, version } = seen(memory, chance)
    return ask(memory, chance, { actId: newId(memory), id, version, ...more })
  }

const importOf = (memory: Memory, chance: Chance, more: object = {}) => {
  if (memory.uploads.length > 0 && chance() < 0.8) return { ...pick(memory.uploads, chance), ...more }
  const id = newId(memory)
  return { id, fileId: `cloud://local.local-local/imports/${'0'.repeat(32)}/${id}`, ...more }
}

/** A question to the desk of the bank, by somebody who may ask it or not. */
export const questionInputs: Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>> = {
  'question.readBank': (memory, _now, chance) => ask(memory, chance, {}),
  'question.listQuestions': (memory, _now, chance) =>
    ask(memory, chance, { words: pick(['警报', 'a b', ' '], chance), again: chance() < 0.5 }),
  'question.readQuestion': (memory, _now, chance) => ask(memory, chance, { id: pick(memory.bank, chance).id }),
  'question.saveQuestion': (memory, _now, chance) => {
    const { question, id, version } = seen(memory, chance)
    const explanation = pick(['', `改${between(1, 9, chance)}`, '长'.repeat(500)], chance)
    const content = { ...contentOf(question), explanation }
    if (chance() < 0.8) return ask(memory, chance, { actId: newId(memory), id, version, content, note: '' })
    const stem = `示例新题${newId(memory)}`
    return ask(memory, chance, { actId: newId(memory), id: null, version: 0, content: { ...content, stem }, note: '' })
  },
  'question.reviewQuestion': actWith(),
  'question.sendBackQuestion': actWith({ reason: '改' }),
  'question.retireQuestion': actWith({ reason: '旧' }),
  'question.restoreQuestion': actWith(),
  'question.releaseQuestions': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), revision: memory.bankRevision }),
  'question.beginImport': (memory, _now, chance) => ask(memory, chance, { id: newId(memory) }),
  'question.checkImport': (memory, _now, chance) => ask(memory, chance, importOf(memory, chance)),
  'question.confirmImport': (memory, _now, chance) =>
    ask(memory, chance, importOf(memory, chance, { actId: newId(memory) })),
  'question.refuseImport': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), id: memory.uploads.at(-1)?.id ?? newId(memory) }),
  'question.exportBank': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), format: pick(['xlsx', 'csv'], chance) }),
}

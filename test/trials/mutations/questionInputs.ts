import type { Chance } from '@core/domain/chance'
import { contentOf } from '@core/domain/quiz/bank/content'
import type { Asked, Memory } from './memory'
import { pick } from './pick'

const newId = (memory: Memory): string => `trial-made-question-${String((memory.count += 1)).padStart(8, '0')}`

/** Residents ask: the questions of a trial stay as they are, and whoever changes one did so by a fault. */
const ask = (memory: Memory, chance: Chance, input: object): Asked => ({ openId: pick(memory.people, chance), input })

const actWith =
  (more: object = {}) =>
  (memory: Memory, _now: number, chance: Chance): Asked =>
    ask(memory, chance, { actId: newId(memory), id: pick(memory.bank, chance).id, version: 1, ...more })

const importOf = (memory: Memory, more: object = {}) => {
  const id = newId(memory)
  return { id, fileId: `cloud://local.local-local/imports/${'0'.repeat(32)}/${id}`, ...more }
}

/** A question to the desk of the bank, by somebody who may not ask it. */
export const questionInputs: Readonly<Record<string, (memory: Memory, now: number, chance: Chance) => Asked>> = {
  'question.readBank': (memory, _now, chance) => ask(memory, chance, {}),
  'question.listQuestions': (memory, _now, chance) =>
    ask(memory, chance, { words: pick(['警报', 'a b', ' '], chance), again: chance() < 0.5 }),
  'question.readQuestion': (memory, _now, chance) => ask(memory, chance, { id: pick(memory.bank, chance).id }),
  'question.saveQuestion': (memory, _now, chance) => {
    const question = pick(memory.bank, chance)
    const content = { ...contentOf(question), explanation: pick(['', '改', '长'.repeat(500)], chance) }
    return ask(memory, chance, { actId: newId(memory), id: question.id, version: question.version, content, note: '' })
  },
  'question.reviewQuestion': actWith(),
  'question.sendBackQuestion': actWith({ reason: '改' }),
  'question.retireQuestion': actWith({ reason: '旧' }),
  'question.restoreQuestion': actWith(),
  'question.releaseQuestions': (memory, _now, chance) => ask(memory, chance, { actId: newId(memory), revision: 1 }),
  'question.beginImport': (memory, _now, chance) => ask(memory, chance, { id: newId(memory) }),
  'question.checkImport': (memory, _now, chance) => ask(memory, chance, importOf(memory)),
  'question.confirmImport': (memory, _now, chance) => ask(memory, chance, importOf(memory, { actId: newId(memory) })),
  'question.refuseImport': (memory, _now, chance) => ask(memory, chance, { actId: newId(memory), id: newId(memory) }),
  'question.exportBank': (memory, _now, chance) =>
    ask(memory, chance, { actId: newId(memory), format: pick(['xlsx', 'csv'], chance) }),
}

import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { cloud } from '../../../cloudfunctions/_kit/cloud'
import { tableFile } from '../../../cloudfunctions/_kit/files/tableFile'
import type { Reply } from './faultsOfReply'
import { remember, type Memory } from './memory'

type Value = Record<string, unknown>

function learnOfSchool(memory: Memory, action: string, value: Value): void {
  if (action === 'openTicket') remember(memory.tickets, value as OutputOf<Contract['activity']['openTicket']>)
  const { activityId, revision, code } = value as Partial<OutputOf<Contract['activity']['readActivity']>>
  if (activityId !== undefined && revision !== undefined && code !== undefined)
    remember(memory.activities, { id: activityId, revision, code })
}

/** A table of the bank with a question that is new each time, as an editor may have made it. */
const tableOf = (id: string): Promise<Buffer> =>
  tableFile('csv', '题库', [
    ['题干', 'A', 'B', '答案', '解析', '出处', '主题', '学段', '用途', '依据类别'],
    [`示例的新题 ${id}？`, '甲', '乙', 'B', '解析', '示例出处', '警报信号', '小学', '练习', '法律法规'],
    ['', '甲', '乙', 'B', '解析', '', '警报信号', '小学', '练习', '法律法规'],
  ])

async function learnOfBank(memory: Memory, { action, input }: Record<string, unknown>, value: Value): Promise<void> {
  if (!memory.keepsBank) return
  if (typeof value.id === 'string' && typeof value.version === 'number') memory.versions.set(value.id, value.version)
  if (action === 'readBank') memory.bankRevision = value.revision as number
  if (action === 'beginImport') {
    const { id } = input as { id: string }
    const { fileID } = await cloud.uploadFile({ cloudPath: value.path as string, fileContent: await tableOf(id) })
    remember(memory.uploads, { id, fileId: fileID })
  }
}

/** Keeps what a client has seen by a reply. */
export async function learn(
  memory: Memory,
  openId: string,
  event: Record<string, unknown>,
  reply: Reply,
): Promise<void> {
  if (!('ok' in reply && reply.ok)) return
  const { value } = reply
  const next = value.next as never
  if (event.action === 'startAttempt') remember(memory.sheets, { openId, sheet: value as never })
  if (event.action === 'keepPractice') remember(memory.batches, { openId, batch: event.input as never })
  if (event.action === 'listMyRecords' && value.next) remember(memory.pages, next)
  if (event.action === 'exportMyRecords' && value.next) remember(memory.exports, next)
  if (event.action === 'issueInvitation') remember(memory.codes, value.code as string)
  if (event.action === 'issueInvitation') remember(memory.invitations, value.id as string)
  if (event.action === 'listStaff') memory.staff = value.staff as Memory['staff']
  if (typeof value.id === 'string' && typeof value.version === 'number')
    remember(memory.drafts, { id: value.id, revision: value.revision as number })
  const { id: place } = (value.shelter ?? {}) as { id?: string }
  if (place !== undefined) remember(memory.places, { id: place, revision: value.revision as number })
  if (event.action === 'beginImport') remember(memory.imports, (event.input as { id: string }).id)
  if (event.action === 'listShelters') memory.list = value.revision as number
  if (typeof value.id === 'string' && typeof value.list === 'number')
    remember(memory.releases, { id: value.id, revision: value.revision as number })
  const { actId } = event.input as { actId?: unknown }
  if (typeof actId === 'string') remember(memory.acts, actId)
  learnOfSchool(memory, String(event.action), value)
  await learnOfBank(memory, event, value)
}

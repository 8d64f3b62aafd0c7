import { city } from '@city'
import { nextStep, reviewStepNames } from '@core/domain/announcement/statusAt'
import type { ReleaseRecord } from './useRelease'

/** What a release waits for: '待终审', '待保密审查', '待发布'. */
export function waitsFor({ status, moments }: ReleaseRecord): string {
  if (status !== 'submitted') return status === 'sentBack' ? '已退回' : '待发布'
  const step = nextStep({ approvals: moments.approvals }, city.reviewSteps)
  const open = [...(step === null ? [] : [reviewStepNames[step]]), ...(moments.secrecy ? [] : ['保密审查'])]
  return `待${open.join('、')}`
}

/** Whose turn it is, in a sentence. */
export function turnInWords(release: ReleaseRecord): string {
  if (release.status === 'approved') return '审核都已完成，等编辑或审核人发布。'
  const mine = release.moves.some((move) => move === 'approve' || move === 'reviewSecrecy')
  return mine ? '轮到您：请看完下面的不同再办。' : '等其他审核人办理：每一步由不同的人做，改过清单的人不能审。'
}

import type { Act } from '@core/domain/person/audit'

/** What staff did, in words. */
export const actWords: Readonly<Record<Act, string>> = {
  'person.invite': '发出邀请',
  'person.revokeInvitation': '收回邀请',
  'person.join': '加入',
  'person.changeGrants': '更改角色',
  'person.leave': '退出',
  'announcement.save': '保存稿件',
  'announcement.discard': '作废稿件',
  'announcement.submit': '提交审核',
  'announcement.sendBack': '退回',
  'announcement.approve': '审核同意',
  'announcement.reviewSecrecy': '保密审查',
  'announcement.schedule': '定时发布',
  'announcement.unschedule': '取消定时',
  'announcement.withdraw': '撤回',
  'announcement.attach': '上传文件',
  'announcement.makeOutlets': '生成对外材料',
  'announcement.approveReadyMade': '备用稿发布',
  'announcement.holdBack': '到时未发布',
}

import type { Move } from '@core/domain/announcement/moves'

/** What is asked before a step that cannot be taken back, or null where one tap is enough. */
export const questions: Partial<Record<Move, { title: string; text: string; yes: string }>> = {
  discard: { title: '作废这份稿件', text: '作废后不能再修改或发布，历次版本仍保留在云端备查。', yes: '作废' },
  approveReadyMade: {
    title: '立即发布',
    text: '同意后一分钟内对居民可见，事后再做完整审核和保密审查。',
    yes: '同意并发布',
  },
}

/** What somebody is asked to write for a step. */
export const asked: Partial<Record<Move, { label: string; placeholder: string; preset: string }>> = {
  sendBack: { label: '退回的原因', placeholder: '哪里要改，怎么改', preset: '' },
  reviewSecrecy: { label: '保密审查结论', placeholder: '', preset: '经审查，不涉及国家秘密和工作秘密，可以公开。' },
  withdraw: { label: '撤回的原因（居民会看到）', placeholder: '', preset: '' },
}

export const texts = {
  waiting: '待我处理',
  nothingWaits: '没有待您处理的事项。',
  all: '全部稿件',
  nothing: '还没有稿件。',
  write: '写一份新的',
  paste: '粘贴已签发的通告',
  readyMade: '备用稿，两人确认，一分钟内发布',
  plan: '倒排工期',
  law: '《中华人民共和国人民防空法》第三十五条：试鸣的五日以前发布公告。',
} as const

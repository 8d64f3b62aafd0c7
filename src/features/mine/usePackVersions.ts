import { packNames, type PackName } from '@core/domain/publication/packs'
import { usePublished } from '@/api/packs'

const words: Record<PackName, string> = {
  practice: '练习题',
  quizzes: '正式答题',
  announcements: '通告',
  reference: '场馆和法规',
}

/** Of when the published data on the phone is, in words. */
export function usePackVersions(inWords: (moment: number) => string): { name: string; date: string }[] {
  const published = usePublished((state) => state.manifest)
  return packNames.map((name) => {
    const entry = published?.packs[name]
    const fallback = name === 'practice' ? '随程序附带' : '暂无'
    return { name: words[name], date: entry ? inWords(entry.publishedAt) : fallback }
  })
}

import { packNames, type PackName } from '@core/domain/publication/packs'
import { useFilePacks } from '@/api/filePacks'
import { usePublished } from '@/api/packs'
import { districtName } from '@/session/preferences'

const words: Record<PackName, string> = {
  practice: '练习题',
  quizzes: '正式答题',
  announcements: '通告',
  reference: '场馆和法规',
}

const DETAILS = 'shelterDetails.'

/** Of when the published data on the phone is, in words. */
export function usePackVersions(inWords: (moment: number) => string): { name: string; date: string }[] {
  const published = usePublished((state) => state.manifest)
  const files = useFilePacks((state) => state.kept)
  const dateOf = (name: string, fallback: string) => {
    const entry = published?.packs[name]
    return entry ? inWords(entry.publishedAt) : fallback
  }
  const districts = Object.entries(files).flatMap(([name, file]) => (file && name.startsWith(DETAILS) ? [name] : []))
  return [
    ...packNames.map((name) => ({
      name: words[name],
      date: dateOf(name, name === 'practice' ? '随程序附带' : '暂无'),
    })),
    { name: '避难场所清单', date: files.shelters ? dateOf('shelters', '暂无') : '暂无' },
    ...districts.map((name) => ({
      name: `${districtName(name.slice(DETAILS.length))}场所详情`,
      date: dateOf(name, '暂无'),
    })),
  ]
}

import { useEffect, useState } from 'react'
import { keptPicture } from '@/platform/keptPicture'

/** Where pictures are drawn from, by their file: as they come, one after the other; null: not seen before, and no network. */
export function useKeptPictures(fileIds: readonly string[]): Readonly<Record<string, string | null>> {
  const key = fileIds.join(' ')
  const [found, setFound] = useState<Readonly<Record<string, string | null>>>({})
  useEffect(() => {
    let isThere = true
    const fetchAll = async () => {
      for (const fileId of key.split(' ').filter(Boolean)) {
        const from = await keptPicture(fileId)
        if (!isThere) return
        setFound((before) => ({ ...before, [fileId]: from }))
      }
    }
    void fetchAll()
    return () => {
      isThere = false
    }
  }, [key])
  return found
}

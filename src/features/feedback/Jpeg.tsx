import { useEffect, useState } from 'react'
import { newId } from '@/platform/newId'
import { forgetJpeg, showJpeg } from '@/platform/shownJpeg'
import { Picture } from '@/ui/Picture'
import { Paragraph } from '@/ui/Section'
import styles from './Feedback.module.scss'

/** A photo that came in base64, drawn while the page is open and kept nowhere afterwards. */
export function Jpeg({ jpeg, label }: { jpeg: string; label: string }) {
  const [src, setSrc] = useState<string | null>('')
  useEffect(() => {
    const name = newId()
    let isThere = true
    void showJpeg(name, jpeg).then((shown) => isThere && setSrc(shown))
    return () => {
      isThere = false
      forgetJpeg(name)
    }
  }, [jpeg])
  if (src === '') return null
  if (src === null) return <Paragraph quiet>照片画不出来：手机没有空间了。</Paragraph>
  return <Picture src={src} label={label} className={styles.photo} />
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { takePhoto } from '@/platform/photo'
import { Button } from '@/ui/Button'
import { Paragraph } from '@/ui/Section'
import styles from './Feedback.module.scss'
import { Jpeg } from './Jpeg'
import { texts } from './texts'

/** One photo, taken or chosen, or none. */
export function PhotoField({ jpeg, onChange }: { jpeg: string | null; onChange: (jpeg: string | null) => void }) {
  const [failed, setFailed] = useState(false)
  const take = async () => {
    const photo = await takePhoto()
    setFailed(photo.state === 'failed')
    if (photo.state === 'taken') onChange(photo.jpeg)
  }
  return (
    <View>
      {jpeg !== null && <Jpeg jpeg={jpeg} label="要交的照片" />}
      <View className={styles.actions}>
        <Button onTap={() => void take()}>{jpeg === null ? texts.photo : texts.otherPhoto}</Button>
        {jpeg !== null && <Button onTap={() => onChange(null)}>{texts.dropPhoto}</Button>}
      </View>
      {failed && <Paragraph>{texts.photoFailed}</Paragraph>}
      <Paragraph quiet>{texts.photoNote}</Paragraph>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { districtName, useLook, usePreferences } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Sheet } from '@/ui/Sheet'
import { Tap } from '@/ui/Tap'
import styles from './DistrictPicker.module.scss'

/** 我的县区: chosen once, kept on the phone. */
export function DistrictPicker() {
  const { district, prefer } = usePreferences()
  const look = useLook()
  const [asking, setAsking] = useState(false)
  const choose = (code: string) => {
    prefer({ district: code })
    setAsking(false)
  }
  return (
    <>
      <Tap
        className={styles.present ?? ''}
        onTap={() => setAsking(true)}
        label={`我的县区，${districtName(district)}，更改`}
      >
        <View>{districtName(district)}</View>
        <Icon name="down" size={16} />
      </Tap>
      {asking && (
        <Sheet title="我的县区" look={look} onLeave={() => setAsking(false)}>
          <View className={styles.list}>
            {city.districts.map(({ code, name }) => (
              <Button key={code} selected={code === district} onTap={() => choose(code)}>
                {name}
              </Button>
            ))}
          </View>
        </Sheet>
      )}
    </>
  )
}

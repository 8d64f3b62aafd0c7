import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { districtName, useLook, usePreferences } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Sheet } from '@/ui/Sheet'
import { Tap } from '@/ui/Tap'
import styles from './DistrictPicker.module.scss'

/** 我的县区: chosen once, kept on the phone; that it is only assumed is said until then. `large` is for 长辈版. */
export function DistrictPicker({ large = false }: { large?: boolean }) {
  const { district, districtChosen, prefer } = usePreferences()
  const name = `${districtChosen ? '' : '默认'}${districtName(district)}`
  const look = useLook()
  const [asking, setAsking] = useState(false)
  const choose = (code: string) => {
    prefer({ district: code })
    setAsking(false)
  }
  return (
    <>
      <Tap
        className={`${styles.present} ${large ? styles.large : ''}`}
        onTap={() => setAsking(true)}
        label={`我的县区，${name}，更改`}
      >
        <View>{name}</View>
        {(large || !districtChosen) && <View>更改</View>}
        <Icon name="down" size={large ? 24 : 16} />
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

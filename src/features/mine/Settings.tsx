import { useState } from 'react'
import { city } from '@city'
import {
  districtName,
  textSizes,
  themes,
  useLook,
  usePreferences,
  type TextSize,
  type Theme,
} from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { Toggle } from '@/ui/Toggle'
import { View } from '@tarojs/components'
import styles from './Settings.module.scss'

const sizeWords: Record<TextSize, string> = { system: '跟随系统', usual: '标准', large: '大', larger: '特大' }
const themeWords: Record<Theme, string> = { system: '跟随系统', light: '浅色', dark: '深色' }

interface Question {
  title: string
  present: string
  choices: readonly { key: string; word: string; choose: () => void }[]
}

/** How one wants the program. All of it stays on the phone. */
export function Settings() {
  const { district, textSize, theme, elder, prefer } = usePreferences()
  const look = useLook()
  const [question, setQuestion] = useState<Question | null>(null)

  const askDistrict = (): Question => ({
    title: '我的县区',
    present: district,
    choices: city.districts.map(({ code, name }) => ({
      key: code,
      word: name,
      choose: () => prefer({ district: code }),
    })),
  })
  const askSize = (): Question => ({
    title: '字号',
    present: textSize,
    choices: textSizes.map((size) => ({ key: size, word: sizeWords[size], choose: () => prefer({ textSize: size }) })),
  })
  const askTheme = (): Question => ({
    title: '深色',
    present: theme,
    choices: themes.map((one) => ({ key: one, word: themeWords[one], choose: () => prefer({ theme: one }) })),
  })

  return (
    <>
      <Rows>
        <Row title="我的县区" value={districtName(district)} onTap={() => setQuestion(askDistrict())} />
        <Row title="字号" value={sizeWords[textSize]} onTap={() => setQuestion(askSize())} />
        <Row title="长辈版">
          <Toggle on={elder} label="长辈版" onTap={() => prefer({ elder: !elder })} />
        </Row>
        <Row title="深色" value={themeWords[theme]} onTap={() => setQuestion(askTheme())} />
      </Rows>
      {question && (
        <Sheet title={question.title} look={look} onLeave={() => setQuestion(null)}>
          <View className={styles.choices}>
            {question.choices.map(({ key, word, choose }) => (
              <Button
                key={key}
                selected={key === question.present}
                onTap={() => {
                  choose()
                  setQuestion(null)
                }}
              >
                {word}
              </Button>
            ))}
          </View>
        </Sheet>
      )}
    </>
  )
}

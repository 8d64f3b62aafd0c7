import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { samplePeople, signInAs, type SamplePerson } from '@/platform/samplePeople'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Settings.module.scss'

/** In the preview on a desk: whom one is. The local cloud decides; a release has nothing of this. */
export function SignInAs({ onChange }: { onChange: () => void }) {
  const [people, setPeople] = useState<{ people: SamplePerson[]; signedInAs: string } | null>(null)
  const load = () => void samplePeople().then(setPeople)
  useEffect(load, [])
  if (!people) return null
  return (
    <Section title="本地预览：示例人物">
      <Paragraph quiet>只在电脑上的本地云里出现。换一个人，云端记录就是那个人的。</Paragraph>
      <View className={styles.choices}>
        {people.people.map(({ id, name }) => (
          <Button
            key={id}
            selected={id === people.signedInAs}
            onTap={() => {
              void signInAs(id).then(() => {
                load()
                onChange()
              })
            }}
          >
            {name}
          </Button>
        ))}
      </View>
    </Section>
  )
}

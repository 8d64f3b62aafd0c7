import { View } from '@tarojs/components'
import { useShelters } from '@/api/shelters'
import { confirm } from '@/platform/dialogue'
import { Button } from '@/ui/Button'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { change, clearCard, isEmpty, MOST_CHARACTERS, spots, useFamilyCard } from './card'
import { CardPicture } from './CardPicture'
import { NumberFields } from './NumberFields'
import { SpotFields } from './SpotFields'
import { texts } from './texts'

/** 家庭卡: where a family goes and meets. All of it stays on this phone. */
export function FamilyView() {
  const card = useFamilyCard()
  const shelters = useShelters()
  const list = shelters.state === 'there' ? shelters.list : null
  const clear = async () => {
    if (await confirm(texts.clear, texts.clearText, '清空')) clearCard()
  }
  return (
    <View>
      <Section>
        <Paragraph>{texts.introduction}</Paragraph>
        {!list && shelters.state !== 'reading' && <Paragraph quiet>{texts.noList}</Paragraph>}
      </Section>
      {spots.map((spot) => (
        <SpotFields key={spot} spot={spot} list={list} />
      ))}
      <Section title={texts.meeting}>
        <TextField
          label={texts.near}
          value={card.near}
          most={MOST_CHARACTERS}
          placeholder={texts.nearHint}
          onChange={(near) => change({ near })}
        />
        <TextField
          label={texts.far}
          value={card.far}
          most={MOST_CHARACTERS}
          placeholder={texts.farHint}
          onChange={(far) => change({ far })}
        />
      </Section>
      <NumberFields />
      {!isEmpty(card) && (
        <>
          <CardPicture card={card} list={list} />
          <Section>
            <Button onTap={() => void clear()}>{texts.clear}</Button>
          </Section>
        </>
      )}
    </View>
  )
}

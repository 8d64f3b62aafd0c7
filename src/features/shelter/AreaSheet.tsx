import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { Choices } from '@/ui/Choices'
import { Sheet } from '@/ui/Sheet'
import { useFinding } from './finding'
import { texts } from './texts'

const WHOLE = ''

/** Chooses a district, and in it a town where one wants it narrower. 我的县区 stays as it is. */
export function AreaSheet({ look, onDone }: { look: string; onDone: () => void }) {
  const origin = useFinding((state) => state.origin)
  const [district, setDistrict] = useState(origin.by === 'district' ? origin.district : '')
  const choose = (town: string) => {
    useFinding.setState({ origin: { by: 'district', district, town: town === WHOLE ? null : town }, text: null })
    onDone()
  }
  const towns = city.towns[district] ?? []
  return (
    <Sheet title={texts.districts} look={look} onLeave={onDone}>
      <Choices
        label="县区"
        choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
        chosen={[district]}
        onChoose={setDistrict}
      />
      {district !== '' && (
        <View key={district}>
          <Choices
            label="乡镇、街道"
            choices={[{ key: WHOLE, word: '全部' }, ...towns.map((town) => ({ key: town, word: town }))]}
            chosen={origin.by === 'district' && origin.district === district ? [origin.town ?? WHOLE] : []}
            onChoose={choose}
          />
        </View>
      )}
    </Sheet>
  )
}

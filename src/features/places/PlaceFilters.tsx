import { useState } from 'react'
import { city } from '@city'
import { placeKindNames, placeKinds } from '@core/domain/shelter/kinds'
import { useLook } from '@/session/preferences'
import { OneOf } from '@/ui/OneOf'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { TextField } from '@/ui/TextField'
import { Toggle } from '@/ui/Toggle'
import type { Wish } from './usePlaces'

/** Narrows the list down: by words, district, kind, and to what needs a look. */
export function PlaceFilters({ wish, onWish }: { wish: Wish; onWish: (wish: Wish) => void }) {
  const look = useLook()
  const [words, setWords] = useState(wish.words)
  return (
    <>
      <TextField
        label="查找名称、别名、地址、编号"
        value={words}
        most={60}
        placeholder="几个词用空格隔开"
        onChange={(typed) => {
          setWords(typed)
          if (typed === '') onWish({ ...wish, words: '' })
        }}
      />
      {words.trim() !== wish.words.trim() && <Button onTap={() => onWish({ ...wish, words })}>查找</Button>}
      <Rows>
        <OneOf
          look={look}
          label="县区"
          choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
          chosen={wish.district}
          none="全部县区"
          onChoose={(district) => onWish({ ...wish, district })}
        />
        <OneOf
          look={look}
          label="类别"
          choices={placeKinds.map((kind) => ({ key: kind, word: placeKindNames[kind] }))}
          chosen={wish.kind}
          none="全部类别"
          onChoose={(kind) => onWish({ ...wish, kind })}
        />
        <Row title="只看要处理的" note="不能公开、待核实、没有位置或没写用途">
          <Toggle
            on={wish.attention}
            label="只看要处理的"
            onTap={() => onWish({ ...wish, attention: !wish.attention })}
          />
        </Row>
      </Rows>
    </>
  )
}

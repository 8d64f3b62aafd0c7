import { useState } from 'react'
import { kindNames, levelNames, useNames } from '@core/domain/quiz/bank/content'
import { versionStateNames, versionStates } from '@core/domain/quiz/bank/versionState'
import { levels, questionKinds, uses } from '@core/domain/quiz/question'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { OneOf } from '@/ui/OneOf'
import { Row, Rows } from '@/ui/Row'
import { TextField } from '@/ui/TextField'
import { Toggle } from '@/ui/Toggle'
import type { Wish } from './useBank'

const named = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>) =>
  keys.map((key) => ({ key, word: names[key] }))

interface Props {
  wish: Wish
  /** The topics there are; none before the list is there. */
  topics: readonly string[]
  onWish: (wish: Wish) => void
}

/** Narrows the bank down: by words, topic, level, kind, use and state, and to what must be reviewed again. */
export function QuestionFilters({ wish, topics, onWish }: Props) {
  const look = useLook()
  const [words, setWords] = useState(wish.words)
  const states = versionStates.filter((state) => state !== 'former')
  return (
    <>
      <TextField
        label="查找题干、选项、解析、出处、题号"
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
          {...{ look, label: '主题', chosen: wish.topic, none: '全部主题' }}
          choices={topics.map((topic) => ({ key: topic, word: topic }))}
          onChoose={(topic) => onWish({ ...wish, topic })}
        />
        <OneOf
          {...{ look, label: '学段', chosen: wish.level, none: '全部学段' }}
          choices={named(levels, levelNames)}
          onChoose={(level) => onWish({ ...wish, level })}
        />
        <OneOf
          {...{ look, label: '题型', chosen: wish.kind, none: '全部题型' }}
          choices={named(questionKinds, kindNames)}
          onChoose={(kind) => onWish({ ...wish, kind })}
        />
        <OneOf
          {...{ look, label: '用途', chosen: wish.use, none: '全部用途' }}
          choices={named(uses, useNames)}
          onChoose={(use) => onWish({ ...wish, use })}
        />
        <OneOf
          {...{ look, label: '状态', chosen: wish.state, none: '全部状态' }}
          choices={named(states, versionStateNames)}
          onChoose={(state) => onWish({ ...wish, state })}
        />
        <Row title="只看要再审的" note="没审过、审定太久、依据待核实、将失效">
          <Toggle on={wish.again} label="只看要再审的" onTap={() => onWish({ ...wish, again: !wish.again })} />
        </Row>
      </Rows>
    </>
  )
}

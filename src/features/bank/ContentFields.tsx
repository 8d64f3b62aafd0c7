import { useState } from 'react'
import { clipText, readClip } from '@core/domain/quiz/bank/clipText'
import {
  bases,
  basisNames,
  contentFieldNames,
  kindNames,
  levelNames,
  most,
  useNames,
  type ContentField,
  type QuestionContent,
} from '@core/domain/quiz/bank/content'
import type { QuestionFault } from '@core/domain/quiz/bank/questionFaults'
import { levels, questionKinds, uses, type QuestionKind } from '@core/domain/quiz/question'
import { useLook } from '@/session/preferences'
import { Choices } from '@/ui/Choices'
import { LinesField } from '@/ui/LinesField'
import { OneOf } from '@/ui/OneOf'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { Toggle } from '@/ui/Toggle'
import { OptionFields } from './OptionFields'

interface Props {
  content: QuestionContent
  /** What is wrong with it, once somebody has tried to save it. */
  faults: readonly QuestionFault[]
  onChange: (fields: Partial<QuestionContent>) => void
}

const named = <K extends string>(keys: readonly K[], names: Readonly<Record<string, string>>) =>
  keys.map((key) => ({ key, word: names[key] ?? key }))

/** The sound of a signal question, in one line as people write it. */
function SoundField({ content: { clip }, fault, onChange }: Omit<Props, 'faults'> & { fault: string | undefined }) {
  const [text, setText] = useState(clip ? clipText(clip) : '')
  const write = (typed: string) => {
    setText(typed)
    onChange({ clip: readClip(typed) ?? undefined })
  }
  const unread = text.trim() !== '' && readClip(text) === null
  return (
    <TextField
      label={contentFieldNames.clip}
      value={text}
      most={300}
      long
      wrong={unread || fault !== undefined}
      note={
        unread
          ? '这一行还读不懂。'
          : (fault ?? '例：响36停24×3 播放61秒 声音。不是我国三种信号的，把“声音”写成“图示”。')
      }
      onChange={write}
    />
  )
}

/** What changes with the kind: right or wrong has its two options, only several may have several answers. */
function ofKind(kind: QuestionKind, { options, key, clip }: QuestionContent): Partial<QuestionContent> {
  const fixed = kind === 'judge' ? ['正确', '错误'] : options
  const kept = key.filter((place) => place < fixed.length)
  return {
    kind,
    options: fixed,
    key: kind === 'multiple' ? kept : kept.slice(0, 1),
    clip: kind === 'signal' ? clip : undefined,
  }
}

/** Every field of a question, with what is wrong beneath it. */
export function ContentFields({ content, faults, onChange }: Props) {
  const look = useLook()
  const faultOf = (field: ContentField) => faults.find((fault) => fault.field === field)?.words
  const text = (field: 'topic' | 'stem' | 'explanation' | 'citation', longest: number, note?: string) => (
    <TextField
      label={contentFieldNames[field]}
      value={content[field]}
      most={longest}
      long={field !== 'topic'}
      wrong={faultOf(field) !== undefined}
      note={faultOf(field) ?? note}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  )
  return (
    <>
      <Section title="题目">
        <Choices
          label={contentFieldNames.kind}
          choices={named(questionKinds, kindNames)}
          chosen={[content.kind]}
          onChoose={(kind) => onChange(ofKind(kind, content))}
        />
        {text('stem', most.stem)}
        {content.kind === 'signal' && <SoundField content={content} fault={faultOf('clip')} onChange={onChange} />}
        <OptionFields
          content={content}
          optionsFault={faultOf('options')}
          keyFault={faultOf('key')}
          onChange={onChange}
        />
        {text('explanation', most.explanation)}
        {text('citation', most.citation, '发布单位、名称、文号、条款；居民看得到。')}
      </Section>
      <Section title="归类">
        {text('topic', most.topic)}
        <Choices
          label={contentFieldNames.level}
          choices={named(levels, levelNames)}
          chosen={[content.level]}
          onChoose={(level) => onChange({ level })}
        />
        <Choices
          label={contentFieldNames.use}
          choices={named(uses, useNames)}
          chosen={[content.use]}
          note="练习题人人看得到；正式答题的只从云端抽。"
          onChoose={(use) => onChange({ use })}
        />
        <Rows>
          <OneOf
            {...{ look, label: contentFieldNames.basis, chosen: content.basis, none: null }}
            choices={named(bases, basisNames)}
            onChoose={(basis) => basis !== null && onChange({ basis })}
          />
          <Row title={contentFieldNames.needsConfirmation} note="还要向上级或发布单位核实的，先打开">
            <Toggle
              on={content.needsConfirmation}
              label={contentFieldNames.needsConfirmation}
              onTap={() => onChange({ needsConfirmation: !content.needsConfirmation })}
            />
          </Row>
        </Rows>
        <TextField
          label={contentFieldNames.expiresOn}
          value={content.expiresOn ?? ''}
          most={10}
          placeholder="2027-03-01；一直有效就空着"
          wrong={faultOf('expiresOn') !== undefined}
          note={faultOf('expiresOn') ?? '从这一天起不再出这道题。'}
          onChange={(typed) => onChange({ expiresOn: typed.trim() === '' ? undefined : typed.trim() })}
        />
        <LinesField
          label={`${contentFieldNames.provenance}（内部用，每行一条）`}
          lines={content.provenance}
          longest={most.source}
          most={most.provenance}
          onChange={(provenance) => onChange({ provenance })}
        />
      </Section>
    </>
  )
}

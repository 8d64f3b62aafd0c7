import { useState } from 'react'
import { city } from '@city'
import { numberIn } from '@core/domain/feedback/reportNumber'
import { isOpen, reportStatuses, reportStatusNames, type ReportStatus } from '@core/domain/feedback/reportStatus'
import { subjectNames, subjects, type Subject } from '@core/domain/feedback/subjects'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { OneOf } from '@/ui/OneOf'
import { Rows } from '@/ui/Row'
import { TextField } from '@/ui/TextField'

/** Which reports are asked for; null asks for all. A number asks for the one, and for nothing else. */
export interface Wish {
  which: 'open' | 'done'
  status: ReportStatus | null
  subject: Subject | null
  district: string | null
  number: string | null
}

export const everyOpen: Wish = { which: 'open', status: null, subject: null, district: null, number: null }

const statusesOf = (which: Wish['which']) => reportStatuses.filter((status) => isOpen(status) === (which === 'open'))

/** Narrows the inbox down: by how a report stands, what it is about and where; or finds the one of a number. */
export function InboxFilters({ wish, onWish }: { wish: Wish; onWish: (wish: Wish) => void }) {
  const look = useLook()
  const [typed, setTyped] = useState(wish.number ?? '')
  const [isWrong, setWrong] = useState(false)
  const find = () => {
    const number = numberIn(typed)
    setWrong(number === null)
    if (number !== null) onWish({ ...everyOpen, number })
  }
  return (
    <>
      <TextField
        label="按查询号找"
        value={typed}
        most={20}
        placeholder="如 ABCD-2345"
        wrong={isWrong}
        note={isWrong ? '查询号是八个字母和数字，没有 0、1、I、L、O、U。' : undefined}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
          if (text === '' && wish.number !== null) onWish(everyOpen)
        }}
      />
      {typed.trim() !== '' && <Button onTap={find}>查找</Button>}
      {wish.number === null && (
        <>
          <Choices
            label="哪些"
            choices={[
              { key: 'open', word: '待办' },
              { key: 'done', word: '已办' },
            ]}
            chosen={[wish.which]}
            onChoose={(which) => onWish({ ...wish, which, status: null })}
          />
          <Rows>
            <OneOf
              label="状态"
              look={look}
              choices={statusesOf(wish.which).map((key) => ({ key, word: reportStatusNames[key] }))}
              chosen={wish.status}
              none="全部状态"
              onChoose={(status) => onWish({ ...wish, status })}
            />
            <OneOf
              label="反映什么"
              look={look}
              choices={subjects.map((key) => ({ key, word: subjectNames[key] }))}
              chosen={wish.subject}
              none="全部内容"
              onChoose={(subject) => onWish({ ...wish, subject })}
            />
            <OneOf
              label="县区"
              look={look}
              choices={city.districts.map(({ code, name }) => ({ key: code, word: name }))}
              chosen={wish.district}
              none="我负责的全部县区"
              onChoose={(district) => onWish({ ...wish, district })}
            />
          </Rows>
        </>
      )}
    </>
  )
}

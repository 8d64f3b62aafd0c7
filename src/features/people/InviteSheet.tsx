import { useState } from 'react'
import { city } from '@city'
import { momentOf } from '@core/domain/moment'
import { roleNames, roles, type Role } from '@core/domain/person/roles'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { MomentField } from '@/ui/MomentField'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'

export interface Wanted {
  role: Role
  district: string | null
  label: string
  hours: number
  until: number | null
}

const everywhere = 'city'
const lasting = [
  { key: '24', word: '1 天' },
  { key: '72', word: '3 天' },
  { key: '168', word: '7 天' },
] as const

/** Asks whom an invitation is for: role, district, what colleagues call them, and how long it lasts. */
export function InviteSheet({ onLeave, onGo }: { onLeave: () => void; onGo: (wanted: Wanted) => void }) {
  const look = useLook()
  const [role, setRole] = useState<Role>('editor')
  const [district, setDistrict] = useState<string>(everywhere)
  const [label, setLabel] = useState('')
  const [hours, setHours] = useState<(typeof lasting)[number]['key']>('72')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const go = () => {
    setTried(true)
    if (label.trim() === '') return
    onGo({
      role,
      district: district === everywhere ? null : district,
      label: label.trim(),
      hours: Number(hours),
      until: until === '' ? null : momentOf(until, '23:59'),
    })
  }
  return (
    <Sheet title="发出邀请" look={look} onLeave={onLeave}>
      <Choices
        label="角色"
        choices={roles.map((key) => ({ key, word: roleNames[key] }))}
        chosen={[role]}
        onChoose={setRole}
      />
      <Choices
        label="范围"
        choices={[
          { key: everywhere, word: '全市' },
          ...city.districts.map(({ code, name }) => ({ key: code, word: name })),
        ]}
        chosen={[district]}
        onChoose={setDistrict}
      />
      <TextField
        label="同事间的称呼"
        value={label}
        most={30}
        placeholder="例如 宣传科编辑"
        wrong={tried && label.trim() === ''}
        note={tried && label.trim() === '' ? '请填写。' : '只有管理员看得到，不必写姓名。'}
        onChange={setLabel}
      />
      <Choices label="邀请码有效期" choices={lasting} chosen={[hours]} onChoose={setHours} />
      <MomentField
        label="代理到哪一天（长期的不填）"
        kind="date"
        value={until}
        note="到期后角色自动失效。"
        onChange={setUntil}
      />
      <Button kind="filled" onTap={go}>
        生成邀请码
      </Button>
    </Sheet>
  )
}

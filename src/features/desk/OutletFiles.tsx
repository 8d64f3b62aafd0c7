import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { outletApi } from '@core/contract/outlet'
import { timeAt } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { openAddress } from '@/platform/openAddress'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph } from '@/ui/Section'
import { TextField } from '@/ui/TextField'

type Made = OutputOf<typeof outletApi.makeOutlets>
type Making =
  { state: 'idle' } | { state: 'making' } | { state: 'refused'; code: ErrorCode } | { state: 'made'; made: Made }

/** '1920×1080, 384x128' as sizes of screens in pixels; what is none is left out. */
function screensIn(text: string): { width: number; height: number }[] {
  return [...text.matchAll(/(\d{2,4})\s*[x×*]\s*(\d{2,4})/gi)]
    .map(([, width, height]) => ({ width: Number(width), height: Number(height) }))
    .filter(({ width, height }) => width >= 32 && width <= 4096 && height >= 16 && height <= 4096)
    .slice(0, 8)
}

/** The files for the office's other outlets: made by the cloud, each with its address, and all as one zip. */
export function OutletFiles({ id }: { id: string }) {
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const [sizes, setSizes] = useState('1920×1080，384×128')
  const make = () => {
    setMaking({ state: 'making' })
    call('outlet', 'makeOutlets', { id, screens: screensIn(sizes) }).then(
      (made) => setMaking({ state: 'made', made }),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
        setMaking({ state: 'refused', code: error.code })
      },
    )
  }
  return (
    <View>
      <TextField label="LED 屏的像素（宽×高，逗号分开，最多 8 块）" value={sizes} most={120} onChange={setSizes} />
      <Button held={making.state === 'making'} onTap={make}>
        {making.state === 'making' ? '正在生成…' : '生成全部材料'}
      </Button>
      {making.state === 'refused' && <Paragraph>{wording[making.code]}</Paragraph>}
      {making.state === 'made' && (
        <Rows>
          <Row
            title="全部（zip）"
            value={`${Math.ceil(making.made.zip.bytes / 1000)} KB`}
            onTap={() => void openAddress(making.made.zip.address)}
          />
          {making.made.files.map(({ name, type, bytes, address }) => (
            <Row
              key={name}
              title={name}
              value={`${Math.ceil(bytes / 1000)} KB`}
              onTap={() => void openAddress(address, type.startsWith('image/'))}
            />
          ))}
          <Row title="链接有效到" value={timeAt(making.made.until)} />
        </Rows>
      )}
    </View>
  )
}

import { useDidShow } from '@tarojs/taro'
import { TakeOver } from '@/features/lesson/TakeOver'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { rememberUnit } from '@/features/school/lastUnit'
import { UnitFields } from '@/features/school/UnitFields'
import { useUnit } from '@/features/school/useUnit'
import { trimmedUnit } from '@/features/school/wishOf'
import { useLook } from '@/session/preferences'
import { renewIdentity } from '@/session/whoAmI'
import { Page } from '@/ui/Page'

export default function TakeOverPage() {
  useDidShow(() => void renewIdentity())
  const [unit, setUnit] = useUnit()
  return (
    <>
      <Page look={useLook()}>
        <TakeOver
          unit={trimmedUnit(unit)}
          fields={<UnitFields unit={unit} onChange={setUnit} />}
          onTaken={() => rememberUnit(trimmedUnit(unit))}
        />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}

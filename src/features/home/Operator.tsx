import { View } from '@tarojs/components'
import { city } from '@city'
import { whenASirenSounds } from '@core/domain/alarm/guidance'
import { dial } from '@/platform/phone'
import { Link } from '@/ui/Link'
import { Meta } from '@/ui/Section'
import styles from './Operator.module.scss'
import { texts } from './texts'

/** Who runs the program, how to reach them, and what the program is not. */
export function Operator() {
  const { name, address, telephone, filingNumber } = city.office
  return (
    <View className={styles.operator}>
      <View>{name}</View>
      <View className={styles.quiet}>{address}</View>
      <View className={styles.line}>
        <View className={styles.quiet}>{`电话 ${telephone}`}</View>
        <Link onTap={() => dial(telephone)} label={`打电话 ${telephone}`}>
          {texts.call}
        </Link>
      </View>
      <Meta>{`${texts.filing}${filingNumber ?? texts.notFiled}`}</Meta>
      <Meta>{whenASirenSounds.statement}</Meta>
    </View>
  )
}

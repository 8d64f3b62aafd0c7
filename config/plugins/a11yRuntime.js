import { mergeInternalComponents } from '@tarojs/shared'
import components from './a11yComponents.json'

mergeInternalComponents(components)

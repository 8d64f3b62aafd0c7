export default definePageConfig({ navigationBarTitleText: process.env.TARO_ENV === 'h5' ? '方位盘' : '地图' })

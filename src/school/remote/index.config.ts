export default definePageConfig({ navigationBarTitleText: '遥控大屏' })

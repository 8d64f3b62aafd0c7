export default definePageConfig({ navigationBarTitleText: '提醒与阅读' })

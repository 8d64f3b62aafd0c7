export default definePageConfig({ navigationBarTitleText: '参加活动' })

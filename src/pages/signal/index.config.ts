export default definePageConfig({ navigationBarTitleText: '认识警报' })

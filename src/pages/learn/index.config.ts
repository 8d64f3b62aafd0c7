export default definePageConfig({ navigationBarTitleText: '学练' })

export default definePageConfig({ navigationBarTitleText: '历次发布' })

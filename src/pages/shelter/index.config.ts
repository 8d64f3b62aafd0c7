export default definePageConfig({ navigationBarTitleText: '避难' })

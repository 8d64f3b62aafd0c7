export default definePageConfig({ navigationBarTitleText: '正式答题' })

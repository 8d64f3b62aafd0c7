export default definePageConfig({ navigationBarTitleText: '同步跟看' })

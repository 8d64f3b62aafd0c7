export default definePageConfig({ navigationBarTitleText: '审核和发布' })

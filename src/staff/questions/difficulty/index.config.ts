export default definePageConfig({ navigationBarTitleText: '各题难度' })

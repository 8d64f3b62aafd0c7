export default definePageConfig({ navigationBarTitleText: '现在警报响了？' })

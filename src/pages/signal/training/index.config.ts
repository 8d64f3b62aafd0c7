export default definePageConfig({ navigationBarTitleText: '辨一辨' })

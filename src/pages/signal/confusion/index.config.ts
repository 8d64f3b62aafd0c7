export default definePageConfig({ navigationBarTitleText: '哪些容易混淆' })

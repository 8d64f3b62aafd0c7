export default definePageConfig({ navigationBarTitleText: '汉中记忆' })

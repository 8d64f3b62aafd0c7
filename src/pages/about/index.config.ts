export default definePageConfig({ navigationBarTitleText: '关于与反馈' })

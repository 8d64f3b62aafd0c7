export default definePageConfig({ navigationBarTitleText: '避难场所', enableShareAppMessage: true })

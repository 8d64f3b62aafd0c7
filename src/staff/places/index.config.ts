export default definePageConfig({ navigationBarTitleText: '避难场所清单' })

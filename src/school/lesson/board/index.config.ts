export default definePageConfig({ navigationStyle: 'custom', navigationBarTitleText: '课堂大屏' })

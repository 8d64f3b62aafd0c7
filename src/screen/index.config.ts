export default definePageConfig({ navigationStyle: 'custom', navigationBarTitleText: '大屏' })

export default definePageConfig({ navigationBarTitleText: '台账一条' })

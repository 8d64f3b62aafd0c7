export default definePageConfig({ navigationBarTitleText: '听不到怎么办' })

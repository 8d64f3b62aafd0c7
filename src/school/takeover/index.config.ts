export default definePageConfig({ navigationBarTitleText: '扫课堂码' })

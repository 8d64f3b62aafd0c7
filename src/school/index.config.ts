export default definePageConfig({ navigationBarTitleText: '教师和单位联系人' })

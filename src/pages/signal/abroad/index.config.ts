export default definePageConfig({ navigationBarTitleText: '外国的警报节奏' })

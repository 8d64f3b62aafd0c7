export default definePageConfig({ navigationBarTitleText: '宣教场馆' })

export default definePageConfig({
  navigationBarTitleText: '通告',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})

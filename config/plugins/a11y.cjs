// Taro's generated weapp template knows only the attributes it lists: aria-* is dropped without this.
// (@tarojs/plugin-inject does the same, but its newest release pins @tarojs/helper 4.1.11.)
const path = require('node:path')
const components = require('./a11yComponents.json')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // h5 has no template
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'a11yRuntime.js'))
    },
  })
}

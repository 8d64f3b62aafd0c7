global.IS_REACT_ACT_ENVIRONMENT = true
// What the build writes into the program as constants; a test changes them on globalThis.
Object.assign(global, {
  CLOUD: 'wechat',
  CLOUD_ENVIRONMENT: 'test',
  PACKS_URL: '',
  POSITION: 'fuzzy',
  TEMPLATES: {},
  RELEASE: false,
  BUILD: 'test',
})

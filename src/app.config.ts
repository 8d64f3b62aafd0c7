import palette from './theme.json'

/** WeChat resolves @names from theme.json; the browser does not know them, so it gets the light value. */
const theme = (name: keyof typeof palette.light): string =>
  process.env.TARO_ENV === 'h5' ? palette.light[name] : `@${name}`

const tab = (route: string, text: string, icon: string) => ({
  pagePath: `pages/${route}/index`,
  text,
  iconPath: `assets/tab-${icon}.png`,
  selectedIconPath: `assets/tab-${icon}-on.png`,
})

export default defineAppConfig({
  // The main package holds the tabs and what must open at once, without a network, when a siren sounds.
  pages: [
    'pages/home/index',
    'pages/learn/index',
    'pages/shelter/index',
    'pages/me/index',
    'pages/sounding/index',
    'pages/unheard/index',
    'pages/live/index',
  ],
  subPackages: [
    { root: 'pages/signal', pages: ['index', 'training/index', 'confusion/index', 'abroad/index', 'flags/index'] },
    {
      root: 'pages/quiz',
      pages: ['practice/index', 'topics/index', 'formal/index', 'records/index', 'record/index', 'activity/index'],
    },
    {
      root: 'staff',
      pages: [
        ...['desk/index', 'item/index', 'edit/index', 'people/index', 'audit/index', 'numbers/index', 'join/index'],
        ...['places/index', 'places/record/index', 'places/edit/index', 'places/import/index', 'places/release/index'],
        ...['places/releases/index'],
        ...['feedback/index', 'feedback/item/index'],
        ...['questions/index', 'questions/item/index', 'questions/edit/index', 'questions/import/index'],
        ...['questions/difficulty/index'],
        ...['report/index', 'ledger/index', 'ledger/item/index', 'ledger/edit/index'],
      ],
    },
    { root: 'pages/feedback', pages: ['index', 'mine/index'] },
    { root: 'pages/notice', pages: ['index', 'list/index', 'reminders/index'] },
    { root: 'pages/reference', pages: ['venues/index', 'venue/index', 'laws/index', 'law/index'] },
    { root: 'pages/place', pages: ['index', 'map/index', 'family/index'] },
    { root: 'screen', pages: ['index'] },
    {
      root: 'school',
      pages: [
        ...['index', 'make/index', 'activity/index', 'results/index', 'code/index'],
        ...['lesson/index', 'lesson/board/index', 'takeover/index', 'remote/index'],
      ],
    },
    { root: 'pages/about', pages: ['index', 'privacy/index', 'children/index', 'terms/index', 'data/index'] },
  ],
  // Fetched in the background after the first page, so that they open later without a network.
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['pages/notice', 'pages/signal', 'pages/quiz', 'pages/about', 'pages/place', 'pages/feedback'],
    },
  },
  window: {
    backgroundTextStyle: theme('pull'),
    backgroundColor: theme('ground'),
    navigationBarBackgroundColor: theme('ground'),
    navigationBarTitleText: '人民防空',
    navigationBarTextStyle: theme('navigationText'),
    navigationStyle: 'default', // the browser draws a title bar only when this is set in so many words
  },
  tabBar: {
    color: theme('tab'),
    selectedColor: theme('tabOn'),
    backgroundColor: theme('ground'),
    borderStyle: theme('tabEdge') as 'black',
    list: [
      tab('home', '首页', 'home'),
      tab('learn', '学练', 'learn'),
      tab('shelter', '避难', 'shelter'),
      tab('me', '我的', 'me'),
    ],
  },
  // WeChat lets a program declare one of the two ways to ask where a phone is.
  requiredPrivateInfos: [POSITION === 'exact' ? 'getLocation' : 'getFuzzyLocation', 'chooseLocation'],
  permission: {
    [POSITION === 'exact' ? 'scope.userLocation' : 'scope.userFuzzyLocation']: {
      desc: '用于在手机上找出附近的避难场所，位置不上传',
    },
  },
  darkmode: true,
  themeLocation: 'theme.json',
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
})

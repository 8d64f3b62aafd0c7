/** Who may know whom. Each rule says why, so that a red build explains itself. */
const test = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file cut in the wrong place.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'The rules of civil defence must hold on any machine: the domain knows itself, dayjs and gcoord, nothing else.',
      from: { path: '^core/domain/', pathNot: test },
      to: { pathNot: ['^core/domain/', '^node_modules/(dayjs|gcoord)/'] },
    },
    {
      name: 'contract-knows-the-domain',
      severity: 'error',
      comment: 'What two sides agree on may not depend on either of them.',
      from: { path: '^core/contract/', pathNot: test },
      to: { pathNot: ['^core/', '^node_modules/valibot/'] },
    },
    {
      name: 'city-is-data',
      severity: 'error',
      comment:
        'A city is facts in the shape the domain gives; another office must be able to write one without reading code.',
      from: { path: '^city/', pathNot: test },
      to: { pathNot: ['^city/', '^core/domain/'] },
    },
    {
      name: 'ui-has-no-meaning',
      severity: 'error',
      comment: 'A button that knows what a quiz is cannot be used for anything else.',
      from: { path: '^src/ui/', pathNot: test },
      to: { pathNot: ['^src/ui/', '^node_modules/(@tarojs|react|react-dom|@types|uqr)/'] },
    },
    {
      name: 'platform-is-the-phone',
      severity: 'error',
      comment: 'An adapter holds one ability of the phone; what it is used for is not its business.',
      from: { path: '^src/platform/', pathNot: test },
      to: { pathNot: ['^src/platform/', '^node_modules/(@tarojs|react|@types)/'] },
    },
    {
      name: 'doors-and-session-know-no-screen',
      severity: 'error',
      comment: 'The doors to the cloud and the state of the session must work whatever is on the screen.',
      from: { path: '^src/(api|session)/', pathNot: test },
      to: { pathNot: ['^src/(api|session|platform)/', '^src/theme[.]json$', '^core/', '^city/', '^node_modules/'] },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      comment: 'Two features meet on a page or in the domain, never in each other.',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: {
        pathNot: [
          '^src/features/$1/',
          '^src/(ui|platform|api|session)/',
          '^(core|city)/',
          '^node_modules/',
          '^dist/shipped/',
        ],
      },
    },
    {
      name: 'pages-lay-out',
      severity: 'error',
      comment: 'A page reads its route and lays out features; it does not talk to the cloud.',
      from: { path: '^src/(pages|school|staff|screen)/', pathNot: test },
      to: {
        pathNot: ['^src/(features|ui|session|pages|school|staff|screen)/', '^core/domain/', '^city/', '^node_modules/'],
      },
    },
    {
      name: 'client-knows-shapes-only',
      severity: 'error',
      comment: 'Schemas run in the cloud: the client imports the contract as types, errors.ts excepted.',
      from: { path: '^src/', pathNot: test },
      to: { path: '^core/contract/', pathNot: '^core/contract/errors[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'question-bank-stays-at-home',
      severity: 'error',
      comment:
        'The bank holds reserved questions, keys and notes of where things were read: it is imported into the cloud, never into the client.',
      from: { path: '^src/' },
      to: { path: '^city/[^/]+/questions' },
    },
    {
      name: 'functions-stand-alone',
      severity: 'error',
      comment: 'Each function is deployed by itself; what two share is in _kit or in the domain.',
      from: { path: '^cloudfunctions/([^/]+)/', pathNot: test },
      to: {
        pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/_kit/', '^(core|city)/', '^node_modules/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'local-cloud-stands-where-wechat-stands',
      severity: 'error',
      comment: 'It imitates the platform and has never heard of our product; another project could take the folder.',
      from: { path: '^local-cloud/', pathNot: test },
      to: { path: '^(core|city|src|cloudfunctions|tools|test)/' },
    },
    {
      name: 'only-tools-start-the-local-cloud',
      severity: 'error',
      comment: 'Production code that knows its stand-in would behave differently in it.',
      from: { pathNot: '^(local-cloud|tools|test)/' },
      to: { path: '^local-cloud/' },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|dist)/' },
    exclude: { path: '^(dist/(?!shipped)|[.]local)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.cjs', '.mjs', '.json'],
      // Some packages say only in this way where they begin.
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}

/** One jest, four kinds of test: `unit` (pure code), `screens` (components in jsdom), `flows` (built functions in the local cloud) and `e2e` (Chromium, and the built mini program in node:vm). */
const os = require('node:os')

const city = process.env.CITY ?? 'hanzhong'

const base = {
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      'babel-jest',
      { configFile: false, babelrc: false, presets: [['taro', { framework: 'react', ts: true, hot: false }]] },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  moduleNameMapper: {
    '\\.(css|scss)$': 'identity-obj-proxy',
    '\\.(png|svg)$': '<rootDir>/test/stubs/file.cjs',
    '^@tarojs/components$': '<rootDir>/test/stubs/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/stubs/taro.ts',
    '^@core/(.*)$': '<rootDir>/core/$1',
    '^@city$': `<rootDir>/city/${city}/index.ts`,
    '^@shipped/(.*)$': '<rootDir>/test/stubs/shipped/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
}

module.exports = {
  // Half of a run is waiting for a browser or a function's process: on two cores, one worker (jest's own choice) leaves them idle.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  // How long a test may hang before it is stopped; none is measured by it, so a busy machine fails none.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{core,city,cloudfunctions,local-cloud,tools}/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/stubs/setup.cjs'],
    },
    {
      ...base,
      displayName: 'flows',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/{flows,trials,conformance}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts', '<rootDir>/test/weapp/**/*.test.ts'],
    },
  ],
}

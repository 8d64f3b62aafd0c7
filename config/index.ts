import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { clientConstants, settings } from './settings'

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:5]' },
} as const

const root = path.resolve(__dirname, '..')
const prod = process.env.NODE_ENV === 'production'
const target = process.env.TARGET ?? process.env.TARO_ENV ?? 'weapp'

// Sizes are written as they are meant: a px is a px on every screen, so that a wide window shows more and not larger.
const postcss = { pxtransform: { enable: false, config: {} }, cssModules }

// uqr is written in newer JavaScript than the oldest phones read.
const compile = {
  include: [
    path.join(root, 'core'),
    path.join(root, 'city'),
    path.join(root, 'dist/shipped'),
    /[\\/]node_modules[\\/]uqr[\\/]/,
  ],
}

const config: UserConfigExport = {
  projectName: 'renfang',
  date: '2026-11-25',
  designWidth: 375,
  deviceRatio: { 375: 1, 750: 1, 640: 1, 828: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  plugins: [path.resolve(__dirname, 'plugins/a11y.cjs')],
  alias: {
    '@': path.join(root, 'src'),
    '@core': path.join(root, 'core'),
    '@city': path.join(root, 'city', settings().city, 'index.ts'),
    '@shipped': path.join(root, 'dist/shipped', settings().city),
  },
  // A name in process.env that is unset stays in the bundle as it is and fails on a phone: constants are defined here.
  defineConstants: clientConstants(target),
  copy: { patterns: [], options: {} },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } }, // prebundle in production adds 151 KB
  cache: { enable: !prod },
  terser: {
    enable: true,
    // `output`, not `format`: Taro already sets `output`, and terser refuses both.
    config: {
      ecma: 2018,
      compress: { ecma: 2018, passes: 3 },
      output: { comments: false, ecma: 2018, ascii_only: false },
    },
  },
  mini: {
    // @ts-expect-error read by Taro, missing from its types
    baseLevel: 8, // 16 by default: half the size of base.wxml; deeper trees still work through comp.wxml
    // never minifyXML: in 4.2.1 it writes <input> without its end tag, which WeChat's compiler refuses
    compile,
    postcss,
  },
  h5: {
    // In `npm run dev` Taro serves the pages and hands everything else to the local cloud, which knows one origin only.
    devServer: {
      host: '127.0.0.1',
      port: 10086,
      open: false,
      proxy: [
        {
          context: ['/call', '/files', '/_local'],
          target: process.env.GATEWAY,
          changeOrigin: true,
          onProxyReq: (request: { removeHeader(name: string): void }) => request.removeHeader('origin'),
        },
      ],
    },
    publicPath: prod ? './' : '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    compile,
    postcss: { autoprefixer: { enable: true, config: {} }, ...postcss },
    webpackChain(chain) {
      if (!prod) return
      // Taro's default is chunks: 'initial', which copies every shared module into each page's chunk.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 10000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          taro: { name: 'taro', test: /[\\/]node_modules[\\/]@tarojs[\\/]/, chunks: 'initial', priority: 100 },
          shared: { minChunks: 2, chunks: 'async', priority: 10, reuseExistingChunk: true },
        },
      })
      chain.performance.hints(false)
    },
  },
}

export default defineConfig((merge) => merge({}, config))

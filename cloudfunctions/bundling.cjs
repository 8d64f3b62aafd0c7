// How a function is bundled with the SDK: whole, small, and quick to load. The conformance suite bundles the SDK the same way.
const fs = require('node:fs')
const path = require('node:path')

/**
 * The SDK uses mime-db without declaring it. Beside other packages npm installs a second version for that; alone it gets the
 * one of mime-types, and so does the bundle.
 */
const mimeDb = require.resolve('mime-db', { paths: [path.dirname(require.resolve('mime-types'))] })

/** As a module pdfkit asks for its own address, which a bundle of this form does not have. */
const pdfkit = require.resolve('pdfkit')

/** From this length (characters) on, V8 reads JSON faster as a text than as a program. */
const LARGE_JSON = 10_000

const largeJson = {
  name: 'large JSON as a text',
  setup: (bundle) =>
    bundle.onLoad({ filter: /\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8')))
      if (text.length < LARGE_JSON) return null
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)})`, loader: 'js' }
    }),
}

/**
 * What the SDK loads when it starts and touches only in calls that most functions never make: artificial intelligence, SQL,
 * signing in, answers in XML. It is loaded at the first touch, which takes two fifths off a cold start. `esModule` says
 * how the package is compiled, since whoever requires it asks for that at once.
 */
const rarelyUsed = {
  '@cloudbase/ai': { esModule: true },
  '@cloudbase/app': { esModule: true },
  '@cloudbase/wx-cloud-client-sdk': { esModule: true },
  jsonwebtoken: { esModule: false },
  xml2js: { esModule: false },
}

const lazily = {
  name: 'rarely used packages at their first touch',
  setup(bundle) {
    const names = Object.keys(rarelyUsed).join('|')
    bundle.onResolve({ filter: new RegExp(`^(${names})$`) }, async ({ path: name, resolveDir, kind, pluginData }) => {
      if (pluginData === 'touched') return undefined
      const { path: file, errors } = await bundle.resolve(name, { resolveDir, kind, pluginData: 'touched' })
      return errors.length > 0 ? { errors } : { path: name, namespace: 'lazily', pluginData: file }
    })
    bundle.onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path: name, pluginData: file }) => ({
      contents: `
        let loaded
        module.exports = new Proxy({}, {
          get(_, name) {
            if (name === '__esModule') return ${rarelyUsed[name].esModule || undefined}
            loaded ??= require(${JSON.stringify(file)})
            return loaded[name]
          },
        })`,
      loader: 'js',
      resolveDir: path.dirname(file),
    }))
  },
}

/** The options of esbuild for a bundle that needs nothing besides itself. */
exports.bundling = {
  bundle: true,
  alias: { 'mime-db': mimeDb, pdfkit },
  plugins: [largeJson, lazily],
  // Names are not kept: nothing reads them, and keeping them costs a quarter of the cold start.
  minify: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
}

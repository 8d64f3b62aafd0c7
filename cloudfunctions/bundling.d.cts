import type { BuildOptions } from 'esbuild'

/** The options of esbuild for a bundle that needs nothing besides itself. */
export const bundling: BuildOptions

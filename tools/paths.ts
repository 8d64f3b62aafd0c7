import path from 'node:path'

/** The project's own folder, and where things are built and kept. */
export const root = path.resolve(__dirname, '..')
export const dist = path.join(root, 'dist')
export const localData = path.join(root, '.local')

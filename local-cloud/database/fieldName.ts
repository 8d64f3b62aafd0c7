import { againstTheRule } from '../refusal'

/** What every object of JavaScript has under these names is shared by all of them. */
const SHARED = ['__proto__', 'constructor']

/** Refuses a field, or a dotted path, with a step that leads from a document to what all objects of this process share. */
export function refuseSharedName(path: string): void {
  const shared = SHARED.find((name) => path.includes(name) && path.split('.').includes(name))
  if (shared !== undefined) throw againstTheRule(`A field may not be called '${shared}'.`)
}

import { noSuchCollection, Refusal } from '../refusal'
import { Collection, type CollectionRules, type Entry } from './collection'
import type { Definitions } from './indexFile'
import type { Store } from './store'

function collectionExists(): Refusal {
  return new Refusal(
    'DATABASE_REQUEST_FAILED',
    '[ResourceInUse.TableExist] Table exist. Please check your request, but if the problem persists, contact us.',
  )
}

/** The collections of one environment by their names. Those of the definitions exist from the start. */
export class Collections {
  private readonly byName = new Map<string, Collection>()

  constructor(
    private readonly definitions: Definitions,
    private readonly env: string,
    private readonly rules: CollectionRules,
  ) {}

  names(): string[] {
    return [...this.byName.keys()]
  }

  all(): Collection[] {
    return [...this.byName.values()]
  }

  find(name: string): Collection | undefined {
    return this.byName.get(name)
  }

  /** The collection of this name. Refuses one that is not there. */
  existing(name: string): Collection {
    const collection = this.byName.get(name)
    if (!collection) throw noSuchCollection()
    return collection
  }

  /** Makes an empty one. Refuses a name that is taken. */
  add(name: string): Collection {
    if (this.byName.has(name)) throw collectionExists()
    const collection = new Collection(name, `tnt-${this.env}.${name}`, this.definitions.get(name) ?? [], this.rules)
    this.byName.set(name, collection)
    return collection
  }

  remove(name: string): void {
    this.byName.delete(name)
  }

  /** Forgets everything and takes in what the store holds. */
  load(store: Store): void {
    const rows = new Map<string, Entry[]>()
    for (const { collection, record, document } of store.rows()) {
      const entries = rows.get(collection) ?? []
      entries.push({ record, document })
      rows.set(collection, entries)
    }
    const names = new Set([...this.definitions.keys(), ...store.collections(), ...rows.keys()])
    for (const name of this.names()) if (!names.has(name)) this.remove(name)
    for (const name of names) (this.find(name) ?? this.add(name)).reload(rows.get(name) ?? [])
  }
}

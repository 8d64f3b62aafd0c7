/** What the cases use of wx-server-sdk, with plain types: its own are partly `any` and partly wrong. */

/** Any document. */
export type Document = Record<string, unknown>

type QueryOperator =
  | ('eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin')
  | ('and' | 'or' | 'nor' | 'not' | 'exists' | 'mod' | 'all' | 'elemMatch' | 'size' | 'expr')
  | ('geoNear' | 'geoWithin' | 'geoIntersects')
type UpdateOperator =
  | ('set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'push' | 'pop' | 'shift' | 'unshift')
  | ('addToSet' | 'pull' | 'pullAll' | 'bit')
type Expression =
  | ('abs' | 'add' | 'ceil' | 'divide' | 'exp' | 'floor' | 'ln' | 'log')
  | ('log10' | 'mod' | 'multiply' | 'pow' | 'sqrt' | 'subtract' | 'trunc' | 'arrayElemAt')
  | ('arrayToObject' | 'concatArrays' | 'filter' | 'in' | 'indexOfArray' | 'isArray' | 'map' | 'range')
  | ('reduce' | 'reverseArray' | 'size' | 'slice' | 'zip' | 'and' | 'not' | 'or')
  | ('cmp' | 'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'neq' | 'cond')
  | (
      | 'ifNull'
      | 'switch'
      | 'dateFromParts'
      | 'dateFromString'
      | 'dayOfMonth'
      | 'dayOfWeek'
      | 'dayOfYear'
      | 'isoDayOfWeek'
    )
  | ('isoWeek' | 'isoWeekYear' | 'millisecond' | 'minute' | 'month' | 'second' | 'hour' | 'week')
  | (
      | 'year'
      | 'literal'
      | 'mergeObjects'
      | 'objectToArray'
      | 'allElementsTrue'
      | 'anyElementTrue'
      | 'setDifference'
      | 'setEquals'
    )
  | (
      | 'setIntersection'
      | 'setIsSubset'
      | 'setUnion'
      | 'concat'
      | 'dateToString'
      | 'indexOfBytes'
      | 'indexOfCP'
      | 'split'
    )
  | ('strLenBytes' | 'strLenCP' | 'strcasecmp' | 'substr' | 'substrBytes' | 'substrCP' | 'toLower' | 'toUpper')
  | ('addToSet' | 'avg' | 'first' | 'last' | 'max' | 'min' | 'push' | 'stdDevPop')
  | ('stdDevSamp' | 'sum' | 'let')

/** A condition, a change or an expression; conditions chain, `_.gt(1).and(_.lt(5))`. */
export type Command = Record<QueryOperator, (...operands: unknown[]) => Command>

/** `db.command`. */
export type Commands = Record<QueryOperator | UpdateOperator, (...operands: unknown[]) => Command> & {
  aggregate: Record<Expression, (...operands: unknown[]) => unknown>
  project: { slice: (operand: unknown) => unknown; elemMatch: (operand: unknown) => unknown }
}

type Stage =
  | ('match' | 'group' | 'sort' | 'skip' | 'limit' | 'project' | 'addFields' | 'unwind' | 'count')
  | ('bucket' | 'bucketAuto' | 'lookup' | 'replaceRoot' | 'sample' | 'sortByCount' | 'geoNear')

/** A pipeline being put together. */
export type Pipeline = Record<Stage, (operand: unknown) => Pipeline> & {
  end(): Promise<{ list: Document[] }>
}

export interface DocumentReference {
  get(): Promise<{ data: Document | null }>
  set(options: { data: Document }): Promise<{ _id: unknown; stats: { updated: number; created: number } }>
  update(options: { data: Document }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  field(projection: Document): DocumentReference
}

export interface Query {
  where(condition: unknown): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: Document): Query
  get(): Promise<{ data: Document[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Document; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface Collection extends Query {
  doc(id: string | number): DocumentReference
  add(options: { data: Document | Document[] }): Promise<{ _id?: unknown; _ids?: unknown[] }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Shape = (...coordinates: unknown[]) => unknown

export interface Database {
  command: Commands
  Geo: { Point: Shape; LineString: Shape; Polygon: Shape; MultiPoint: Shape }
  RegExp(options: { regexp: string; options?: string }): unknown
  serverDate(options?: { offset: number }): unknown
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, retries?: number): Promise<T>
}

/** One entry of what `getTempFileURL` and `deleteFile` answer; status 0 is success. */
export interface FileAnswer {
  fileID: string
  status: number
  tempFileURL?: string
}

/** wx-server-sdk. */
export interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: Document): void
  database(options?: { throwOnNotFound?: boolean }): Database
  callFunction(options: { name: string; data?: Document }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: string[] }): Promise<{ fileList: FileAnswer[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: FileAnswer[] }>
}

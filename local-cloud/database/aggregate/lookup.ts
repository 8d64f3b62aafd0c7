import { Aggregator } from 'mingo/aggregator'
import { evalExpr, type Context } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { failedOperation } from '../../refusal'
import { spendCopies } from '../bounds'
import { copy, isDocument, type Document, type Value } from '../document'
import { valuesFoundUnder } from '../path'
import type { StageRun } from './stages'

type Select = (collection: string, query: Document) => Document[]
type Variables = Record<string, unknown>

function textOf(operand: Document, name: string): string {
  const value = operand[name]
  if (typeof value !== 'string' || value === '') throw failedOperation(`$lookup argument '${name}' must be a string`)
  return value
}

/** The collection a `$lookup` looks into. */
export function fromOf(operand: Document): string {
  return textOf(operand, 'from')
}

/** The stages inside a `$lookup`, or undefined where it compares two fields. Refuses both at once. */
export function pipelineOf(operand: Document): { key: string; value: Value }[] | undefined {
  const { pipeline, localField, foreignField } = operand
  if (pipeline === undefined) return undefined
  if (localField !== undefined || foreignField !== undefined) {
    throw failedOperation("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'")
  }
  if (!Array.isArray(pipeline)) throw failedOperation("$lookup argument 'pipeline' must be an array")
  return pipeline.map((stage) => {
    const [[key, value] = ['', null], ...others] = isDocument(stage) ? Object.entries(stage) : []
    if (key === '' || others.length > 0) throw failedOperation('a pipeline stage must be an object with one field')
    return { key, value }
  })
}

function copied(document: Document): Document {
  spendCopies(document, 1)
  return copy(document)
}

/** Puts into each document, under `as`, the documents of another collection that belong to it. */
export function lookup(select: Select, context: () => Context): StageRun {
  return (documents: Iterator, operand: Document, options) => {
    const [from, as] = [fromOf(operand), textOf(operand, 'as')]
    const pipeline = pipelineOf(operand)
    const outer = (options as { variables?: Variables }).variables
    return documents.map(((document: Document): Document => {
      if (!pipeline) {
        const values = valuesFoundUnder(document, textOf(operand, 'localField')).map((value) => value ?? null)
        const query = { [textOf(operand, 'foreignField')]: { $in: values } }
        return { ...document, [as]: select(from, query).map(copied) }
      }
      const own = evalExpr(document, operand.let ?? {}, options) as Variables
      const inner = pipeline.map(({ key, value }) => ({ [key]: value }))
      const aggregator = new Aggregator(inner, { context: context(), variables: { ...outer, ...own } })
      const found: Document[] = aggregator.run(select(from, {}).map(copied))
      return { ...document, [as]: found }
    }) as never)
  }
}

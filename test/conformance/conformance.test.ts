import { aggregates } from './cases/aggregates'
import { documents } from './cases/documents'
import { expressions } from './cases/expressions'
import { files } from './cases/files'
import { geography } from './cases/geography'
import { localOnly } from './cases/localOnly'
import { queries } from './cases/queries'
import { reading } from './cases/reading'
import { transactions } from './cases/transactions'
import { types } from './cases/types'
import { updates } from './cases/updates'
import { Environment } from './environment'
import { sites } from './sites'

jest.setTimeout(60_000)

describe.each(sites().map((site) => ({ name: site.name, place: new Environment(site) })))('in $name,', ({ place }) => {
  beforeAll(() => place.open())
  afterAll(() => place.close())

  documents(place)
  queries(place)
  updates(place)
  reading(place)
  types(place)
  aggregates(place)
  expressions(place)
  geography(place)
  transactions(place)
  files(place)
  localOnly(place)
})

import type { EnvironmentSnapshot } from '../../local-cloud/environment/environment'
import { openWorld, type World } from './world'

/** One world for the tests of a file, put back before each of them to how `begin` left it, at the machine's time. */
export function worldEachTime(begin: () => Promise<unknown>): () => World {
  let world: World
  let begun: EnvironmentSnapshot
  beforeAll(async () => {
    world = await openWorld()
    await begin()
    begun = await world.cloud.snapshot()
  })
  beforeEach(async () => {
    await world.cloud.clock.set(Date.now())
    await world.cloud.restore(begun)
  })
  afterAll(() => world.close())
  return () => world
}

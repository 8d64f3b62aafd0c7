import type { Quiz } from '@core/domain/quiz/quiz'
import type { EnvironmentSnapshot } from '../../local-cloud/environment/environment'
import { openWorld, type World } from './world'

/** One world for the tests of a file, put back before each of them to how `begin` left it, at the machine's time. */
export function worldEachTime(begin: () => Promise<unknown>, quizzes: readonly Quiz[] = []): () => World {
  let world: World
  let begun: EnvironmentSnapshot
  beforeAll(async () => {
    world = await openWorld(quizzes)
    await begin()
    begun = await world.cloud.snapshot()
  }, 60_000)
  beforeEach(async () => {
    await world.cloud.clock.set(Date.now())
    await world.cloud.restore(begun)
  })
  afterAll(() => world.close())
  return () => world
}

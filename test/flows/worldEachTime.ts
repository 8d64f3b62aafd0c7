import type { Quiz } from '@core/domain/quiz/quiz'
import type { EnvironmentSnapshot } from '../../local-cloud/environment/environment'
import { openWorld, type World } from './world'

/** One world for the tests of a file, put back before each of them to how it was opened, at a moment: the machine's if none is named. */
export function eachTime<W extends World>(open: () => Promise<W>, moment = () => Date.now()): () => W {
  let world: W
  let begun: EnvironmentSnapshot
  beforeAll(async () => {
    world = await open()
    begun = await world.cloud.snapshot()
  }, 60_000)
  beforeEach(async () => {
    await world.cloud.clock.set(moment())
    await world.cloud.restore(begun)
  })
  afterAll(() => world.close())
  return () => world
}

/** The same for a world that begins with what `begin` does in it. */
export const worldEachTime = (begin: () => Promise<unknown>, quizzes: readonly Quiz[] = []): (() => World) =>
  eachTime(async () => {
    const world = await openWorld(quizzes)
    await begin()
    return world
  })

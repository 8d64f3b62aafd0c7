import type { IncomingMessage } from 'node:http'

/** Somebody one may sign in as in the browser preview. The browser knows the id and the name, never the openId. */
export interface SamplePerson {
  id: string
  name: string
  openId: string
}

/** Cookies know no ports: the name keeps this one apart from those of other servers on the machine. */
const COOKIE = 'local-cloud-person'

/** Refuses people that cannot be told apart, and openIds that the SDK would turn into numbers. */
export function checkPeople(people: readonly SamplePerson[]): void {
  for (const { id, openId } of people) {
    if (!/^[\w-]+$/.test(id)) throw new Error(`'${id}' is no id for a sample person: letters, digits, - and _.`)
    if (openId === '' || /^\d+$/.test(openId))
      throw new Error(`The openId of ${id} must not be digits only: the SDK makes a number of it.`)
  }
  if (new Set(people.map(({ id }) => id)).size < people.length) throw new Error('Two sample people have the same id.')
}

/** Reads people that came from outside as data. Refuses what is no list of them with an Error that says the rule. */
export function readPeople(value: unknown): SamplePerson[] {
  const fields: unknown[] = ['id', 'name', 'openId']
  const isPerson = (one: unknown): one is SamplePerson =>
    typeof one === 'object' &&
    one !== null &&
    Object.keys(one).length === fields.length &&
    Object.entries(one).every(([field, content]) => fields.includes(field) && typeof content === 'string')
  if (!Array.isArray(value) || !value.every(isPerson))
    throw new Error('People are a list of { "id", "name", "openId" }, three texts each.')
  checkPeople(value)
  return value
}

/** Who is signed in: as the cookie says, else the first of the people. */
export function signedIn(request: IncomingMessage, people: readonly SamplePerson[]): SamplePerson | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
  return people.find(({ id }) => cookies.includes(`${COOKIE}=${id}`)) ?? people[0]
}

/** The cookie that signs in as a person. No script reads it, no other site sends it. */
export function cookieFor({ id }: SamplePerson): string {
  return `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict`
}

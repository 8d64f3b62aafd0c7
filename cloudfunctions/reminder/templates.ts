import { reminderKinds, type ReminderKind } from '@core/domain/announcement/reminders'

interface Templates {
  ids: Readonly<Partial<Record<string, string>>>
  fields: { what?: string; when?: string; note?: string }
}

/** What the office set, as it was when the function was built. */
declare const TEMPLATES: Templates

/** The settings in force: those of the build, or over them the environment variable TEMPLATES of the function, as JSON. */
function settings(): Templates {
  const set = process.env.TEMPLATES
  return set === undefined ? TEMPLATES : (JSON.parse(set) as Templates)
}

/** The ids of the message templates by kind; of a kind that the office has no template for there is none. */
export function templateIds(): Partial<Record<ReminderKind, string>> {
  const { ids } = settings()
  return Object.fromEntries(reminderKinds.flatMap((kind) => (ids[kind] ? [[kind, ids[kind]]] : [])))
}

/** Under which fields a template says what, when, and a note. */
export function templateFields(): { what: string; when: string; note: string } {
  return { what: 'thing1', when: 'time2', note: 'thing3', ...settings().fields }
}

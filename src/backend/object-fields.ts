import * as v from 'valibot'

/** An object with these fields, others left behind; refusals name the field and what it must be. */
export const fields = <const Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, refusal(entries))

/** An object with these fields and no other: what is unknown is refused with the names that are known. */
export const onlyFields = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, refusal(entries))

/** Without this an object schema says the same of all that is wrong with it: of no object, a missing field, an unknown one. */
const refusal =
  (entries: v.ObjectEntries) =>
  ({ path, expected }: v.BaseIssue<unknown>): string => {
    const key = path?.[0]?.key
    if (typeof key !== 'string') return 'must be an object'
    if (expected === UNKNOWN) return `is unknown; there are ${Object.keys(entries).join(', ')}`
    const entry = entries[key]
    const [issue] = entry ? (v.safeParse(entry as v.GenericSchema, undefined).issues ?? []) : []
    return issue?.message.startsWith('must') ? `is missing; it ${issue.message}` : 'is missing'
  }

/**
 * What is wrong, by its path: `stores.0.id must be …`; `whole` names what has no path. An unknown field goes before a
 * missing one: mostly it is that one, misspelt.
 */
export const firstRefusal = (issues: readonly v.BaseIssue<unknown>[], whole: string, separator = ' '): string => {
  const issue = issues.find(({ expected }) => expected === UNKNOWN) ?? issues[0]
  return issue ? `${v.getDotPath(issue) ?? whole}${separator}${issue.message}` : whole
}

/** What a strict object expects of a field that it doesn't have. */
const UNKNOWN = 'never'

// Global ids: `Type:key` in base64, and how each type is loaded by its key.
import type { Moment } from '../domain/moment.ts'
import type { RequestContext } from './context.ts'

type Load = (context: RequestContext, moment: Moment, key: string) => Promise<object | null>

const LOADS: Readonly<Record<string, Load>> = {
  Decision: (context, moment, key) => context.at(moment).decision.load(key),
  Provision: async (context, moment, key) => {
    const rows = await context.at(moment).provisionsOf.load(key.split('#')[0] ?? '')
    return rows.find((row) => row.id === key) ?? null
  },
  Obligation: (context, moment, key) => context.at(moment).obligation.load(key),
  AdmissionRule: async (context, moment, key) => {
    const rules = await context.at(moment).admissionRulesOf.load(key.split('#')[0] ?? '')
    return rules.find((rule) => rule.id === key) ?? null
  },
  Agency: (context, moment, key) => context.at(moment).agency.load(key),
  Membership: async (context, moment, key) => {
    const person = personOfMembership(key)
    const all = person === null ? [] : await context.at(moment).membershipsOf.load(person)
    const membership = all.find(({ id }) => id === key)
    return membership ? { membership, person: null, held: null } : null
  },
  Person: (context, moment, key) => context.at(moment).person.load(key),
  Post: (context, moment, key) => context.at(moment).post.load(key),
  Group: (context, moment, key) => context.at(moment).group.load(key),
}

/** A membership's id begins with its group, then the person: a key of the group's own roster, or `group#key` of another. */
function personOfMembership(id: string): string | null {
  const parts = id.split('#')
  if (parts.length === 4) return `${parts[0]}#${parts[1]}`
  return parts.length === 5 ? `${parts[1]}#${parts[2]}` : null
}

export interface NodeShape {
  readonly __typename: string
  readonly moment: Moment
}

/** The node of a type and key at a moment, or null. */
export async function loadNode(
  context: RequestContext,
  moment: Moment,
  typename: string,
  key: string,
): Promise<NodeShape | null> {
  const load = Object.hasOwn(LOADS, typename) ? LOADS[typename] : undefined
  const found = load ? await load(context, moment, key) : null
  return found && { ...found, __typename: typename, moment }
}

/** Reads a global id; null where it is malformed or of no known type. */
export function readGlobalId(id: string): { readonly typename: string; readonly key: string } | null {
  const text = Buffer.from(id, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 1 || Buffer.from(text).toString('base64') !== id) return null
  const typename = text.slice(0, colon)
  return Object.hasOwn(LOADS, typename) ? { typename, key: text.slice(colon + 1) } : null
}

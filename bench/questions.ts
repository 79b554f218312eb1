// The questions that bots and portals ask most, of a made-up register.
import type { Asked } from './servers.ts'
import type { MadeUp } from './world.ts'

export interface Measured extends Asked {
  readonly name: string
  /** How many questions one request asks. */
  readonly questions: number
}

const MEMBERSHIP = `query ($input: MembershipInput!) { membership(input: $input) {
  status roles certainty asAt registryVersion reasons { code } } }`
const MEMBERSHIPS = `query ($inputs: [MembershipInput!]!) { membershipMany(inputs: $inputs) {
  ... on MembershipAnswer { status roles certainty reasons { code } } ... on Problem { code } } }`
const MAY_JOIN = `query ($input: MayJoinInput!) { mayJoin(input: $input) {
  finding certainty asAt registryVersion reasons { code outcome message citation { shortText } } conditions { code } missing { key } } }`
const MAY_JOINS = `query ($inputs: [MayJoinInput!]!) { mayJoinMany(inputs: $inputs) {
  ... on Verdict { finding certainty reasons { code outcome } } ... on Problem { code } } }`
const ROSTER = `query ($slug: String!, $first: Int!) { group(slug: $slug) { roster(first: $first) {
  totalCount withheldCount nodes { role displayName withheld posts { title agency { name } } } } } }`

/** Every question once alone and, where there is such, by five hundred. `on` is a day on which groups and people stand. */
export function questionsOf({ members, biggest }: MadeUp, on: string): readonly Measured[] {
  const ask = (name: string, query: string, variables: object, questions = 1): Measured => {
    return { name, questions, body: JSON.stringify({ query, variables }) }
  }
  const [first] = members
  if (!first) throw new Error('the made-up register holds no membership')
  const memberships = members.map(({ group, person }) => ({ group, subject: { person }, on }))
  const joins = members.map(({ group, person }) => ({ group, candidate: { person }, on }))
  const claim = { group: first.group, candidate: { post: { title: 'Phó Giám đốc Sở Y tế' } }, on }
  return [
    ask('membership', MEMBERSHIP, { input: memberships[0] }),
    ask('membershipMany, 500', MEMBERSHIPS, { inputs: memberships }, memberships.length),
    ask('mayJoin, person', MAY_JOIN, { input: joins[0] }),
    ask('mayJoin, claimed post', MAY_JOIN, { input: claim }),
    ask('mayJoinMany, 500', MAY_JOINS, { inputs: joins }, joins.length),
    ask('roster, 20', ROSTER, { slug: biggest, first: 20 }),
    ask('roster, 500', ROSTER, { slug: biggest, first: 500 }),
  ]
}

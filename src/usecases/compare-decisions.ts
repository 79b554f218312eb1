// Two or more decisions side by side, topic by topic.
import { type ComparedTopic, compareByTopic } from '../domain/comparison.ts'
import type { Decision } from '../domain/decision.ts'
import { forceOn } from '../domain/force.ts'
import { FORCE_KINDS } from '../domain/force-acts.ts'
import type { Moment } from '../domain/moment.ts'
import type { Obligation } from '../domain/obligation.ts'
import { nearest } from '../domain/vietnamese.ts'
import type { OfDecision, Store } from '../storage/store.ts'
import { standingObligations } from './in-force.ts'
import { badInput, notFound } from './problem.ts'

const MAX_COMPARED = 10
const SILENT = new Set(['NOT_YET_IN_FORCE', 'EXPIRED', 'SUSPENDED', 'UNKNOWN'])

export interface Comparison {
  readonly decisions: readonly Decision[]
  readonly rows: readonly ComparedTopic<OfDecision<Obligation>>[]
}

/**
 * Compares decisions in the order asked. With `onlyInForce` the obligations of a decision that is not in force on the
 * moment's day are left out. Throws BAD_INPUT for fewer than two or a repeated slug, NOT_FOUND for an unknown one.
 */
export async function compareDecisions(
  store: Store,
  slugs: readonly string[],
  moment: Moment,
  onlyInForce: boolean,
): Promise<Comparison> {
  const decisions = await findAll(store, slugs, moment)
  const names = decisions.map((decision) => decision.slug)
  const [obligations, topics, relations] = await Promise.all([
    store.loadObligationsOf(names, moment),
    store.listTopics(moment),
    store.listRelations(FORCE_KINDS, moment),
  ])
  const parted = onlyInForce ? await standingObligations(store, decisions, relations, moment) : new Map()
  const columns = decisions.map((decision) => {
    const { status } = forceOn(decision, relations, moment.on)
    const silent = onlyInForce && SILENT.has(status)
    return {
      slug: decision.slug,
      // What is only cited, or of unknown force that day, may say anything.
      known: decision.holding !== 'CITED' && !(onlyInForce && status === 'UNKNOWN'),
      whole: decision.holding === 'TEXT',
      obligations: silent ? [] : (parted.get(decision.slug)?.standing ?? obligations.get(decision.slug) ?? []),
    }
  })
  return {
    decisions,
    rows: compareByTopic(
      topics.map((topic) => topic.key),
      columns,
    ),
  }
}

async function findAll(store: Store, slugs: readonly string[], moment: Moment): Promise<readonly Decision[]> {
  if (slugs.length < 2 || slugs.length > MAX_COMPARED) {
    throw badInput(['decisions'], {
      vi: `Cần từ 2 đến ${MAX_COMPARED} văn bản để so sánh; nhận được ${slugs.length}.`,
      en: `A comparison takes 2 to ${MAX_COMPARED} decisions; ${slugs.length} given.`,
    })
  }
  const found = await store.loadDecisions(slugs, moment)
  for (const [index, slug] of slugs.entries()) {
    if (found.has(slug)) continue
    const known = await store.listSlugs('DECISION', moment)
    throw notFound(['decisions', String(index)], slug, nearest(slug, known, 3))
  }
  const decisions = slugs.flatMap((slug) => found.get(slug) ?? [])
  if (new Set(decisions.map((decision) => decision.slug)).size < decisions.length) {
    throw badInput(['decisions'], {
      vi: 'Một văn bản được nêu hai lần. Mỗi văn bản nêu một lần.',
      en: 'One decision is named twice. Name each once.',
    })
  }
  return decisions
}

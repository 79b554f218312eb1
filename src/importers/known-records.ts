// What the registry holds when a file is about to be loaded: the names that the file may use.
import { RELATION_KINDS } from '../domain/decision.ts'
import type { Moment } from '../domain/moment.ts'
import type { Store } from '../storage/store.ts'
import type { RosterFile } from './files/people-shapes.ts'
import type { KnownRecords } from './lookup.ts'
import { type HeldPlaces, type KnownForRoster, rosterReferences } from './roster-lookup.ts'
import type { KnownBodies } from './successions-file.ts'

/**
 * For files of decisions and acts. Without the relations that the file recorded itself: it is about to say them again. `named`: acts of whose provisions it
 * speaks.
 */
export async function knownRecords(
  store: Store,
  moment: Moment,
  file: string,
  named: readonly string[] = [],
): Promise<KnownRecords> {
  const [topics, agencies, decisions, groups, relations, provisions] = await Promise.all([
    store.listTopics(moment),
    store.listSlugs('AGENCY', moment),
    store.listSlugs('DECISION', moment),
    store.listSlugs('GROUP', moment),
    store.listRelations(RELATION_KINDS, moment),
    store.loadProvisionsOf(named, moment),
  ])
  const slug = /decisions\/(.+)\/decision\.yaml$/.exec(file)?.[1]
  const others = relations.filter(({ source }) => source.split('#')[0] !== (slug ?? file.replace(/^.*\/|\.yaml$/g, '')))
  return {
    topics: new Set(topics.map((topic) => topic.key)),
    agencies: new Set(agencies),
    decisions: new Set(decisions),
    groups: new Set(groups),
    relations: others,
    paths: new Map([...provisions].map(([act, held]) => [act, new Set(held.map(({ path }) => path))])),
  }
}

/** For the file of successions. */
export async function knownBodies(store: Store, moment: Moment): Promise<KnownBodies> {
  const [slugs, decisions] = await Promise.all([store.listSlugs('AGENCY', moment), store.listSlugs('DECISION', moment)])
  return { agencies: await store.loadAgencies(slugs, moment), decisions: new Set(decisions) }
}

/** For a roster: of persons, posts and places only what it refers to. */
export async function knownForRoster(store: Store, moment: Moment, file: RosterFile): Promise<KnownForRoster> {
  const references = rosterReferences(file)
  const [groups, agencies, decisions, persons, posts, provisions, outlines] = await Promise.all([
    store.listSlugs('GROUP', moment),
    store.listSlugs('AGENCY', moment),
    store.listSlugs('DECISION', moment),
    store.listIds('PERSON', references.persons, moment),
    store.listIds('POST', references.posts, moment),
    store.loadProvisionsOf(references.decisions, moment),
    store.loadOutlines(references.decisions, moment),
  ])
  const known = await store.loadGroups(groups, moment)
  const classes = [...known.values()].filter(({ kind }) => kind === 'CLASS')
  const places = references.decisions.map((decision): [string, HeldPlaces] => {
    const paths = (provisions.get(decision) ?? []).map(({ path }) => path)
    const paragraphs = (outlines.get(decision)?.paragraphs ?? []).map(({ number }) => number)
    return [decision, { paths: new Set(paths), paragraphs: new Set(paragraphs) }]
  })
  return {
    groups: new Set(groups),
    classes: new Map(classes.map((group) => [group.slug, group])),
    agencies: new Set(agencies),
    decisions: new Set(decisions),
    persons: new Set(persons),
    posts: new Set(posts),
    places: new Map(places),
  }
}

// What every resolver gets: the store, the request's language, its moment, and loaders for each moment.
import { dateInVietnam } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import type { Language } from '../domain/source.ts'
import type { Store } from '../storage/store.ts'
import type { Asking } from '../usecases/ask.ts'
import { ObjectBudget } from './budget.ts'
import { createLoaders, type Loaders } from './loaders.ts'

export interface RequestContext {
  readonly store: Store
  /** From Accept-Language, Vietnamese where it says neither. */
  readonly language: Language
  /** Today in Viet Nam and the newest version, each read once a request. */
  readonly root: () => Promise<Moment>
  readonly at: (moment: Moment) => Loaders
  /** What questions about people need besides. */
  readonly asking: Asking
  readonly budget: ObjectBudget
  /** Whether the register is synthetic, read once a request. */
  readonly synthetic: () => Promise<boolean>
}

/** The context of one request. `clock` is read once; `maxObjects` is what its answer may hold. */
export function createRequestContext(
  asking: Asking,
  language: Language,
  clock: () => Date,
  maxObjects: number,
): RequestContext {
  const { store } = asking
  const loaders = new Map<string, Loaders>()
  let root: Promise<Moment> | null = null
  let synthetic: Promise<boolean> | null = null
  return {
    store,
    asking,
    budget: new ObjectBudget(maxObjects),
    synthetic: () => {
      synthetic ??= store.newestState().then((state) => state.synthetic)
      return synthetic
    },
    language,
    root: () => {
      root ??= store.newestState().then(({ version }) => ({ on: dateInVietnam(clock()), version }))
      return root
    },
    at: (moment) => {
      const key = `${moment.on}@${moment.version}`
      const known = loaders.get(key)
      if (known) return known
      const made = createLoaders(asking, moment)
      loaders.set(key, made)
      return made
    },
  }
}

/** The first of Vietnamese and English that an Accept-Language header prefers (RFC 9110); Vietnamese otherwise. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'VI', quality: 0 }
  for (const entry of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const language = tag.split('-')[0] === 'vi' ? 'VI' : tag.split('-')[0] === 'en' ? 'EN' : null
    if (!language) continue
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
    const quality = weight === undefined ? 1 : Number(weight)
    if (quality > best.quality) best = { language, quality }
  }
  return best.language
}

/** Whether the people of a group are made up: because the whole register is, or because its roster says so. */
export async function isSynthetic(context: RequestContext, group: string, moment: Moment): Promise<boolean> {
  const [register, roster] = await Promise.all([context.synthetic(), context.at(moment).rosterFacts.load(group)])
  return register || (roster?.synthetic ?? false)
}

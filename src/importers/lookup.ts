// Looks up every name that a decision file uses, and reports those that do not exist with what does.
import type { Relation, RelationKind, StoredProvision } from '../domain/decision.ts'
import type { Place } from '../domain/obligation.ts'
import type { Localized } from '../domain/source.ts'
import { findCycle } from './cycles.ts'
import { withVietnameseD } from './decision-text/letters.ts'
import type { DecisionFile } from './files/shapes.ts'
import type { DataPath, FileProblemCode } from './problems.ts'
import { UnknownNames } from './unknown-name.ts'

/** What the registry holds before the file is loaded. */
export interface KnownRecords {
  readonly topics: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
  readonly decisions: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly relations: readonly Pick<Relation, 'kind' | 'from' | 'to' | 'toPath'>[]
  /** Paths of the decisions whose texts are held, as far as the file names them. */
  readonly paths: ReadonlyMap<string, ReadonlySet<string>>
}

interface Places {
  readonly provisions: readonly StoredProvision[]
  /** Keys of attached instruments in which no provision was read: a table, a form. */
  readonly bare: readonly string[]
  readonly paragraphs: readonly { readonly number: number }[]
  readonly report: (code: FileProblemCode, path: DataPath, message: Localized) => void
}

/** Groups of relations in none of which acts may form a circle. */
export const ACYCLIC: readonly (readonly RelationKind[])[] = [
  ['BASED_ON'],
  ['REPLACES', 'REPEALS', 'REVOKES', 'ANNULS'],
  ['AMENDS'],
  ['ATTACHES'],
]

/** A relation is one by its kind, both acts and both provisions, as the registry keeps it. */
export function relationKey({
  kind,
  from,
  to,
  fromPath,
  toPath,
}: Omit<Relation, 'on' | 'certainty' | 'source' | 'note'>): string {
  const [speaks, spoken] = [fromPath === null ? from : `${from}#${fromPath}`, toPath === null ? to : `${to}#${toPath}`]
  return `${kind} ${speaks} → ${spoken}`
}

export class Lookup {
  readonly #file: DecisionFile
  readonly #known: KnownRecords
  readonly #places: Places
  readonly #provisions: ReadonlyMap<string, StoredProvision>
  readonly #unknownNames = new UnknownNames()

  constructor(file: DecisionFile, known: KnownRecords, places: Places) {
    this.#file = file
    this.#known = known
    this.#places = places
    this.#provisions = new Map(places.provisions.map((provision) => [provision.path, provision]))
  }

  get slug(): string {
    return this.#file.slug
  }

  agency(slug: string, path: DataPath): void {
    if (!this.#known.agencies.has(slug))
      this.#unknown('UNKNOWN_AGENCY', path, 'cơ quan, đơn vị', 'agency', slug, this.#known.agencies)
  }

  /** A group that another decision describes. */
  group(slug: string, path: DataPath): void {
    if (!this.#known.groups.has(slug)) this.#unknown('UNKNOWN_GROUP', path, 'nhóm', 'group', slug, this.#known.groups)
  }

  topic(key: string, path: DataPath): void {
    if (!this.#known.topics.has(key)) this.#unknown('UNKNOWN_TOPIC', path, 'chủ đề', 'topic', key, this.#known.topics)
  }

  decision(slug: string, path: DataPath): void {
    if (slug === this.#file.slug || this.#known.decisions.has(slug)) return
    this.#unknown('UNKNOWN_DECISION', path, 'văn bản', 'act', slug, this.#known.decisions)
  }

  /** The key of a source of this file; the first where none is named. */
  source(key: string | undefined, path: DataPath): string {
    const keys = this.#file.sources.map((source) => source.key)
    if (key !== undefined && !keys.includes(key)) this.#unknown('UNKNOWN_SOURCE', path, 'nguồn', 'source', key, keys)
    return key ?? keys[0] ?? ''
  }

  path(path: string, at: DataPath): StoredProvision | null {
    const found = this.#provisions.get(path)
    if (!found) this.#unknown('UNKNOWN_PATH', at, 'điều khoản', 'provision', path, this.#provisions.keys())
    return found ?? null
  }

  /** A provision of this act or of another; of one whose text is not held, any. */
  pathOf(slug: string, path: string, at: DataPath): void {
    if (slug === this.#file.slug) this.path(path, at)
    const paths = this.#known.paths.get(slug)
    if (slug === this.#file.slug || paths === undefined || paths.has(path)) return
    this.#unknown('UNKNOWN_PATH', at, `điều khoản của ${slug}`, `provision of ${slug}`, path, paths)
  }

  /** A place as the file writes it: a path of the text, or a paragraph of the report. */
  place(at: string | { readonly paragraph: number }, path: DataPath): Place {
    if (typeof at === 'string') {
      if (!this.#places.bare.includes(at)) this.path(at, path)
      return { path: at, paragraph: null }
    }
    const numbers = this.#places.paragraphs.map((paragraph) => paragraph.number)
    if (!numbers.includes(at.paragraph)) {
      this.#places.report('UNKNOWN_PARAGRAPH', path, {
        vi: `Tin đưa không có đoạn ${at.paragraph}; có các đoạn: ${numbers.join(', ') || 'không có đoạn nào'}.`,
        en: `The report has no paragraph ${at.paragraph}; it has: ${numbers.join(', ') || 'none'}.`,
      })
    }
    return { path: null, paragraph: at.paragraph }
  }

  /**
   * Words quoted from a place, as they stand in its clean text or in that of a part within it: `Đ` quotes a `Ð` (U+00D0)
   * of the text, which looks the same.
   */
  quote(quote: string | undefined, place: Place, path: DataPath): string | null {
    if (quote === undefined) return null
    if (place.path === null) {
      this.#places.report('QUOTE_OF_REPORT', path, {
        vi: 'Tin đưa được dẫn theo đoạn, không trích nguyên văn. Bỏ quote.',
        en: 'A report is cited by paragraph and never quoted. Leave quote out.',
      })
      return quote
    }
    const within = this.#places.provisions.filter(
      (provision) => provision.path === place.path || provision.path.startsWith(`${place.path}/`),
    )
    for (const { text } of within) {
      const at = withVietnameseD(text ?? '').indexOf(withVietnameseD(quote))
      if (text && at >= 0) return text.slice(at, at + quote.length)
    }
    if (within.length > 0 || this.#places.bare.includes(place.path)) {
      const words = within[0]?.text?.slice(0, 120) ?? ''
      this.#places.report('QUOTE_NOT_FOUND', path, {
        vi: `Lời văn "${quote.slice(0, 60)}" không có tại ${place.path}. Ở đó ghi: "${words}…"`,
        en: `The words "${quote.slice(0, 60)}" do not stand at ${place.path}. It reads: "${words}…"`,
      })
    }
    return quote
  }

  unknownClass(kind: 'postClasses' | 'agencyClasses', key: string, path: DataPath): void {
    const keys = Object.keys(this.#file[kind] ?? {})
    if (Object.hasOwn(this.#file.proposals?.[kind] ?? {}, key)) {
      this.#places.report('UNKNOWN_CLASS', path, {
        vi: `"${key}" còn là đề xuất. Kiểm tra rồi chuyển nó từ proposals.${kind} sang ${kind}.`,
        en: `"${key}" is still a proposal. Check it, then move it from proposals.${kind} to ${kind}.`,
      })
      return
    }
    this.#unknown('UNKNOWN_CLASS', path, `nhóm trong ${kind}`, `class in ${kind}`, key, keys)
  }

  /** Reports every key that stands in the list before. */
  unique(keys: readonly string[], pathOf: (index: number) => DataPath): void {
    const seen = new Set<string>()
    for (const [index, key] of keys.entries()) {
      if (seen.has(key)) {
        this.#places.report('DUPLICATE', pathOf(index), {
          vi: `"${key}" đã có ở trên. Mỗi mục chỉ ghi một lần.`,
          en: `"${key}" stands above already. Write each entry once.`,
        })
      }
      seen.add(key)
    }
  }

  duplicate(key: string, path: DataPath): void {
    this.#places.report('DUPLICATE', path, {
      vi: `Khóa "${key}" đã dùng ở trên. Mỗi mục cần một khóa riêng, giữ nguyên mãi.`,
      en: `The key "${key}" is used above. Each entry needs a key of its own, kept for good.`,
    })
  }

  acyclic(relations: readonly Relation[]): void {
    for (const kinds of ACYCLIC) {
      // An act may end a provision of its own.
      const all = [...this.#known.relations, ...relations].filter(
        ({ kind, from, to, toPath }) => kinds.includes(kind) && (from !== to || toPath === null),
      )
      const cycle = findCycle(all)
      if (!cycle) continue
      const index = relations.findIndex(({ kind, from }) => kinds.includes(kind) && cycle.includes(from))
      this.#places.report('RELATION_CYCLE', ['relations', Math.max(index, 0)], {
        vi: `Quan hệ ${kinds.join('/')} tạo thành vòng: ${cycle.join(' → ')}.`,
        en: `Relations ${kinds.join('/')} form a circle: ${cycle.join(' → ')}.`,
      })
    }
  }

  #unknown(
    code: FileProblemCode,
    path: DataPath,
    vi: string,
    en: string,
    asked: string,
    known: Iterable<string>,
  ): void {
    const message = this.#unknownNames.tell(code, { vi, en }, asked, new Set(known))
    if (message) this.#places.report(code, path, message)
  }
}

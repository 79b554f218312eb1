// What is said of a name that does not exist: the nearest that do, and the file in which a new one is described.
import type { Localized } from '../domain/source.ts'
import { nearest } from '../domain/vietnamese.ts'
import type { FileProblemCode } from './problems.ts'

/** Where names of a kind are described, as far as it is a file of its own. */
const DESCRIBED: { readonly [code in FileProblemCode]?: Localized } = {
  UNKNOWN_TOPIC: { vi: 'Chủ đề mới thì thêm vào data/topics.yaml.', en: 'Add a new topic to data/topics.yaml.' },
  UNKNOWN_AGENCY: { vi: 'Cơ quan mới thì thêm vào data/agencies.yaml.', en: 'Add a new agency to data/agencies.yaml.' },
  UNKNOWN_DECISION: {
    vi: 'Văn bản mới thì thêm vào data/acts.yaml, hoặc thành một quyết định trong data/decisions/.',
    en: 'Add a new act to data/acts.yaml, or as a decision under data/decisions/.',
  },
}

/** What must be loaded before a file that uses its names. */
const LOADED_BEFORE: { readonly [code in FileProblemCode]?: string } = {
  UNKNOWN_TOPIC: 'data/topics.yaml',
  UNKNOWN_AGENCY: 'data/agencies.yaml',
  UNKNOWN_DECISION: 'data/acts.yaml',
  UNKNOWN_GROUP: 'data/decisions',
}

/** Tells once of each kind of names of which nothing is loaded yet: one word about them is enough. */
export class UnknownNames {
  readonly #told = new Set<FileProblemCode>()

  /** As {@link unknownName}; null where nothing new can be said. */
  tell(code: FileProblemCode, kind: Localized, asked: string, known: ReadonlySet<string>): Localized | null {
    const isBare = known.size === 0 && LOADED_BEFORE[code] !== undefined
    if (isBare && this.#told.has(code)) return null
    if (isBare) this.#told.add(code)
    return unknownName(code, kind, asked, known)
  }
}

/**
 * `kind`: what is asked for, in both languages. Names at most three that are near; where there are none at all, the file
 * that must be loaded first.
 */
export function unknownName(code: FileProblemCode, kind: Localized, asked: string, known: Iterable<string>): Localized {
  const names = [...known]
  const before = LOADED_BEFORE[code]
  if (names.length === 0 && before !== undefined) return nothingLoaded(kind, asked, before)
  const near = [...new Set([...sameTail(asked, names), ...nearest(asked, names, 3)])].slice(0, 3).join(', ')
  const described = DESCRIBED[code]
  const vi = [`Không có ${kind.vi} "${asked}".`, near && `Gần nhất: ${near}.`, described?.vi]
  const en = [`There is no ${kind.en} "${asked}".`, near && `Nearest: ${near}.`, described?.en]
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') }
}

/** Paths that end alike: for `quyet-dinh/dieu-6` the `dieu-6` of an instrument, also within a chapter. */
function sameTail(asked: string, names: readonly string[]): readonly string[] {
  const tail = asked.slice(asked.indexOf('/') + 1)
  return asked.includes('/') ? names.filter((name) => name.endsWith(`/${tail}`)) : []
}

function nothingLoaded({ vi, en }: Localized, asked: string, before: string): Localized {
  return {
    vi: `Sổ chưa nạp ${vi} nào, nên chưa biết "${asked}" và các tên khác trong tệp này. Nạp cả thư mục hồ sơ (so-nhom load data), hoặc nạp ${before} trước; chưa có thì viết.`,
    en: `No ${en} is loaded yet, so that neither "${asked}" nor others in this file are known. Load the whole folder of records (so-nhom load data), or ${before} before this file; write it if there is none.`,
  }
}

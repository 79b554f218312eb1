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

/** `kind`: what is asked for, in both languages. Names at most three that are near. */
export function unknownName(code: FileProblemCode, kind: Localized, asked: string, known: Iterable<string>): Localized {
  const near = nearest(asked, known, 3).join(', ')
  const described = DESCRIBED[code]
  const vi = [`Không có ${kind.vi} "${asked}".`, near && `Gần nhất: ${near}.`, described?.vi]
  const en = [`There is no ${kind.en} "${asked}".`, near && `Nearest: ${near}.`, described?.en]
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') }
}

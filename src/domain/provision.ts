// The numbered parts of a decision and the paths that address them: `quy-che/dieu-4/khoan-5`.
import type { CalendarDate } from './calendar.ts'

/** Kinds in the order in which they nest. OPENING and SENTENCE are the unnumbered parts that carry rules. */
export const PROVISION_KINDS = [
  'PART',
  'CHAPTER',
  'SECTION',
  'SUBSECTION',
  'ARTICLE',
  'CLAUSE',
  'POINT',
  'SUBPOINT',
  'DASH',
  'OPENING',
  'SENTENCE',
] as const
export type ProvisionKind = (typeof PROVISION_KINDS)[number]

/** The Vietnamese word, which goes before the number in every language: the text that it labels is Vietnamese. */
export const PROVISION_LABELS: Readonly<Record<ProvisionKind, string>> = {
  PART: 'Phần',
  CHAPTER: 'Chương',
  SECTION: 'Mục',
  SUBSECTION: 'Tiểu mục',
  ARTICLE: 'Điều',
  CLAUSE: 'Khoản',
  POINT: 'Điểm',
  SUBPOINT: 'Tiết',
  DASH: 'Gạch đầu dòng',
  OPENING: 'Đoạn mở đầu',
  SENTENCE: 'Câu',
}

/** One instrument of a decision: the decision itself, or a regulation, rules or appendix attached to it. */
export interface Component {
  readonly key: string
  /** The kind as the text names it: Quyết định, Quy chế, Nội quy, Quy định, Phụ lục II. */
  readonly kind: string
  /** The title in the text's own letters, its kind included where the text joins them; null where it has none. */
  readonly title: string | null
  /** False for the decision itself, true for what is issued with it. */
  readonly attached: boolean
}

/** One step of a path: the kind and the number in lower case, parts and chapters in Arabic figures (`5`, `5a`, `đ`, `2`). */
export interface PathStep {
  readonly kind: ProvisionKind
  readonly number: string
}

/** A provision's address: its component and the steps down to it, outermost first. Chapters stand outside article paths. */
export interface ProvisionAddress {
  readonly component: string
  readonly steps: readonly PathStep[]
}

/** What a citation needs of the decision that it cites. */
export interface CitedDecision {
  readonly slug: string
  readonly kind: string
  readonly number: string | null
  readonly title: string
  readonly issuedOn: CalendarDate | null
  readonly issuerName: string | null
  readonly components: readonly Component[]
}

const STEP_WORDS: Readonly<Record<ProvisionKind, string>> = {
  PART: 'phan',
  CHAPTER: 'chuong',
  SECTION: 'muc',
  SUBSECTION: 'tieu-muc',
  ARTICLE: 'dieu',
  CLAUSE: 'khoan',
  POINT: 'diem',
  SUBPOINT: 'tiet',
  DASH: 'gach',
  OPENING: 'mo-dau',
  SENTENCE: 'cau',
}

/** The path of an address, in lower case NFC. Letters stay as they are (`diem-đ`), since `dd` and `aa` are points too. */
export function formatPath(address: ProvisionAddress): string {
  return [address.component, ...address.steps.map(formatStep)].join('/')
}

/** Reads a path, or null where it is not one. The inverse of {@link formatPath}. */
export function parsePath(path: string): ProvisionAddress | null {
  const [component, ...rest] = path.normalize('NFC').toLowerCase().split('/')
  if (!component || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(component)) return null
  const steps: PathStep[] = []
  for (const word of rest) {
    const step = parseStep(word)
    if (!step) return null
    steps.push(step)
  }
  return { component, steps }
}

function formatStep(step: PathStep): string {
  return step.kind === 'OPENING' ? STEP_WORDS.OPENING : `${STEP_WORDS[step.kind]}-${step.number.toLowerCase()}`
}

function parseStep(word: string): PathStep | null {
  if (word === STEP_WORDS.OPENING) return { kind: 'OPENING', number: '' }
  for (const kind of PROVISION_KINDS) {
    const prefix = `${STEP_WORDS[kind]}-`
    if (kind === 'OPENING' || !word.startsWith(prefix)) continue
    const number = word.slice(prefix.length)
    return /^[\p{Ll}0-9]+$/u.test(number) ? { kind, number } : null
  }
  return null
}

/** A provision as far as its place in the tree goes. */
export interface Parented {
  readonly path: string
  /** Path of the containing provision, null at the top of a component. */
  readonly parent: string | null
}

/** The path of what contains each provision; null at the top, and for what is not among them. */
export function containerOf(provisions: readonly Parented[]): (path: string) => string | null {
  const parents = new Map(provisions.map(({ path, parent }) => [path, parent]))
  return (path) => parents.get(path) ?? null
}

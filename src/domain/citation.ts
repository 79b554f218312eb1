// Writing citations, inward out: `khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND`.
import { type CalendarDate, englishDate, officialDate, shortOfficialDate } from './calendar.ts'
import type { CitedDecision, Component, PathStep, ProvisionAddress, ProvisionKind } from './provision.ts'
import type { Language } from './source.ts'
import { foldForSearch } from './vietnamese.ts'

/** A citation in full, and in the short form used where the decision is already known. */
export interface CitationText {
  readonly text: string
  readonly shortText: string
}

export interface CitationOptions {
  /** Vietnamese unless said otherwise. */
  readonly language?: Language
  /** For each step its number as the text writes it, where that is not the official way (`Chương 2`); null: official. */
  readonly numbers?: readonly (string | null)[]
}

/** A paragraph of a report, which is cited by paragraph and never by clause. */
export interface CitedParagraph {
  readonly paragraph: number
  readonly publishedOn: CalendarDate | null
  /** In the language of the citation. */
  readonly publisher: string | null
}

/** One to ten in ordinals; above ten citations write figures (`câu thứ 11`). */
export const VIETNAMESE_ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const
/** The same in English. */
export const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const

/** Kinds of acts and of attached instruments, folded, with their official English. */
export const ENGLISH_KINDS: Readonly<Record<string, string>> = {
  'hien phap': 'Constitution',
  'bo luat': 'Code',
  luat: 'Law',
  'phap lenh': 'Ordinance',
  lenh: 'Order',
  'nghi quyet': 'Resolution',
  'nghi dinh': 'Decree',
  'quyet dinh': 'Decision',
  'chi thi': 'Directive',
  'thong tu': 'Circular',
  'to trinh': 'Submission',
  'ke hoach': 'Plan',
  'quy che': 'Regulation',
  'quy dinh': 'Rules',
  'noi quy': 'Internal Rules',
  'quy tac': 'Code of Conduct',
  'dieu le': 'Charter',
  'phu luc': 'Appendix',
}

const ENGLISH_NAMES = new Set(Object.values(ENGLISH_KINDS))

/** These are called by their titles: `Luật Giao dịch điện tử ngày …`, without the issuer (Decree 30/2020/NĐ-CP). */
export const LAWS: ReadonlySet<string> = new Set(['hien phap', 'bo luat', 'luat', 'phap lenh'])
/** Attached instruments, folded, as they are called where only the key is known. */
export const ATTACHED_KINDS: Readonly<Record<string, string>> = {
  'quy che': 'Quy chế',
  'quy dinh': 'Quy định',
  'noi quy': 'Nội quy',
  'quy tac': 'Quy tắc',
  'dieu le': 'Điều lệ',
  'phu luc': 'Phụ lục',
}
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const STEP_WORDS: Readonly<Record<ProvisionKind, Readonly<Record<Language, string>>>> = {
  PART: { VI: 'Phần', EN: 'Part' },
  CHAPTER: { VI: 'Chương', EN: 'Chapter' },
  SECTION: { VI: 'Mục', EN: 'Section' },
  SUBSECTION: { VI: 'Tiểu mục', EN: 'Subsection' },
  ARTICLE: { VI: 'Điều', EN: 'Article' },
  CLAUSE: { VI: 'khoản', EN: 'clause' },
  POINT: { VI: 'điểm', EN: 'point' },
  SUBPOINT: { VI: 'tiết', EN: 'subpoint' },
  DASH: { VI: 'gạch đầu dòng', EN: 'dash' },
  OPENING: { VI: 'đoạn mở đầu', EN: 'opening paragraph' },
  SENTENCE: { VI: 'câu', EN: 'sentence' },
}

/**
 * Cites a provision, or with null the decision itself, in the words of Decree 30/2020/NĐ-CP. The full form has title,
 * date and issuer, each left out where it is null; the short form has number only, or of a law without number the year.
 * Titles, issuer and kinds of the full form are written as given: in sentence case, and in English in English. In
 * English an attached instrument goes by its kind, since its title is Vietnamese; Circular 03/2009/TT-BNG rules only
 * names and titles of office, so the order of the parts stays the Vietnamese one. A component that the decision does
 * not list is named by its key.
 */
export function citeProvision(
  decision: CitedDecision,
  address: ProvisionAddress | null,
  options: CitationOptions = {},
): CitationText {
  const language = options.language ?? 'VI'
  const whole = decisionNames(decision, language)
  if (!address) return whole
  const steps = stepsText(address.steps, options.numbers ?? [], language)
  const component = componentOf(decision, address.component)
  const names = component.attached ? attachedNames(decision, component, whole, language) : whole
  if (steps === '') return names
  const of = (name: string) => `${steps} ${language === 'VI' ? name : `of ${withArticle(name)}`}`
  return { text: of(names.text), shortText: of(names.shortText) }
}

/** The places alone: `khoản 5 Điều 4`, `clause 5 Article 4`. */
export function citeSteps(steps: readonly PathStep[], language: Language): string {
  return stepsText(steps, [], language)
}

/** `đoạn 3, tin ngày 01/10/2021 của Cổng Thông tin điện tử tỉnh Đắk Lắk`. What is not known is left out. */
export function citeParagraph(cited: CitedParagraph, language: Language = 'VI'): string {
  const { paragraph, publishedOn, publisher } = cited
  const vietnamese = language === 'VI'
  const source = vietnamese
    ? ['tin', publishedOn && `ngày ${shortOfficialDate(publishedOn)}`, publisher && `của ${publisher}`]
    : ['news item', publishedOn && `dated ${englishDate(publishedOn)}`, publisher && `of ${withThe(publisher)}`]
  const place = `${vietnamese ? 'đoạn' : 'paragraph'} ${paragraph}`
  return publishedOn || publisher ? `${place}, ${source.filter(Boolean).join(' ')}` : place
}

function decisionNames(decision: CitedDecision, language: Language): CitationText {
  const kind = kindIn(language, decision.kind)
  const isLaw = LAWS.has(foldForSearch(decision.kind))
  const numbered = decision.number && `${language === 'VI' ? 'số' : 'No.'} ${decision.number}`
  const named = isLaw || !numbered ? withKind(decision.title, kind) : kind
  const full = join([named, numbered, dated(decision, language), isLaw ? null : issued(decision, language)])
  const year = decision.issuedOn?.slice(0, 4)
  const inYear = numbered ? null : year && (language === 'VI' ? `năm ${year}` : `of ${year}`)
  return { text: full, shortText: join([named, numbered, inYear]) }
}

function attachedNames(
  decision: CitedDecision,
  component: Component,
  whole: CitationText,
  language: Language,
): CitationText {
  const kind = kindIn(language, component.kind)
  const title = component.title === null ? kind : withKind(component.title, kind)
  const sameKind = (other: Component) => other.attached && foldForSearch(other.kind) === foldForSearch(component.kind)
  // Two instruments of one kind are told apart by their titles.
  const isOnly = decision.components.filter(sameKind).length <= 1
  if (language === 'VI') {
    const issuedWith = (name: string, act: string) => `${name} ban hành kèm theo ${act}`
    return {
      text: issuedWith(title, whole.text),
      shortText: issuedWith(isOnly ? kind : title, whole.shortText),
    }
  }
  const name = isOnly || component.title === null ? kind : `${kind} “${component.title}”`
  const issuedWith = (act: string) => `${name} issued with ${withArticle(act)}`
  return { text: issuedWith(whole.text), shortText: issuedWith(whole.shortText) }
}

function stepsText(steps: readonly PathStep[], numbers: readonly (string | null)[], language: Language): string {
  let written = ''
  for (const [index, step] of [...steps.entries()].reverse()) {
    const text = stepText(step, numbers[index] ?? null, language)
    const within = steps[index + 1]?.kind
    if (written === '') written = text
    else if (language === 'EN' && (within === 'OPENING' || within === 'SENTENCE' || within === 'DASH')) {
      // `of the third dash`, but `of clause 2`.
      written += text.endsWith(STEP_WORDS[step.kind].EN) ? ` of the ${text}` : ` of ${text}`
    } else written += ` ${text}`
  }
  return written
}

function stepText(step: PathStep, asWritten: string | null, language: Language): string {
  const word = STEP_WORDS[step.kind][language]
  if (step.kind === 'OPENING') return word
  if (asWritten !== null) return `${word} ${asWritten}`
  const counts = /^\d{1,4}$/.test(step.number) ? Number(step.number) : null
  const isCounted = step.kind === 'SENTENCE' || step.kind === 'DASH' || (step.kind === 'PART' && language === 'VI')
  if (isCounted && counts !== null) return ordinal(word, counts, language)
  if (step.kind === 'CHAPTER' || step.kind === 'PART') return `${word} ${romanNumber(step.number)}`
  return `${word} ${step.kind === 'SECTION' ? step.number.toUpperCase() : step.number}`
}

function ordinal(word: string, count: number, language: Language): string {
  if (language === 'VI') return `${word} thứ ${VIETNAMESE_ORDINALS[count - 1] ?? count}`
  const name = ENGLISH_ORDINALS[count - 1]
  return name ? `${name} ${word}` : `${word} ${count}`
}

/** `2` → `II`, `2a` → `IIa`. Figures stay where the letter after them would read as a Roman one (`10c`). */
function romanNumber(number: string): string {
  const [, digits, letter] = /^(\d{1,4})([\p{Ll}]?)$/u.exec(number) ?? []
  const count = Number(digits ?? 0)
  if (digits === undefined) return number.toUpperCase()
  if (count < 1 || count > 3999 || 'ivxlcdm'.includes(letter || '-')) return number
  let left = count
  let roman = ''
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      roman += letters
      left -= value
    }
  }
  return roman + (letter ?? '')
}

function componentOf(decision: CitedDecision, key: string): Component {
  const listed = decision.components.find((component) => component.key === key)
  if (listed) return listed
  const words = key.replaceAll('-', ' ')
  const name = Object.keys(ATTACHED_KINDS).find((kind) => words === kind || words.startsWith(`${kind} `))
  if (name === undefined) return { key, kind: decision.kind, title: null, attached: false }
  return { key, kind: `${ATTACHED_KINDS[name]}${words.slice(name.length)}`, title: null, attached: true }
}

/** Keeps the number of a numbered instrument: `Phụ lục 2`, `Appendix 2`. */
function kindIn(language: Language, kind: string): string {
  if (language === 'VI') return kind
  const [, name, number] = /^(.*?)( [\divxlc]{1,6})?$/u.exec(foldForSearch(kind)) ?? []
  const english = Object.hasOwn(ENGLISH_KINDS, name ?? '') ? ENGLISH_KINDS[name ?? ''] : undefined
  return english === undefined ? kind : english + (number ?? '').toUpperCase()
}

/** Titles of laws name the kind themselves (`Luật …`, `Law on …`, `Land Law`); other titles follow it. */
function withKind(title: string, kind: string): string {
  const [words, name] = [` ${foldForSearch(title)} `, ` ${foldForSearch(kind)} `]
  return words.startsWith(name) || (ENGLISH_NAMES.has(kind) && words.includes(name)) ? title : `${kind} ${title}`
}

function dated(decision: CitedDecision, language: Language): string | null {
  if (decision.issuedOn === null) return null
  return language === 'VI' ? officialDate(decision.issuedOn) : `dated ${englishDate(decision.issuedOn)}`
}

function issued(decision: CitedDecision, language: Language): string | null {
  if (decision.issuerName === null) return null
  return language === 'VI' ? `của ${decision.issuerName}` : `of ${withThe(decision.issuerName)}`
}

/** What bears a number takes no article (`Decision No. …`, `Appendix 2`), what bears none does (`the Regulation`). */
function withArticle(name: string): string {
  return /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)? (?:No\.|[\dIVXLC]+)(?= |$)/u.test(name) ? name : withThe(name)
}

function withThe(name: string): string {
  return /^the /i.test(name) ? name : `the ${name}`
}

function join(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

// Holds the facts of a decision file against its own text: number, dates, kind and signatory must agree, or be overruled.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Localized } from '../domain/source.ts'
import { exactForm, foldForSearch } from '../domain/vietnamese.ts'
import { findDate } from './decision-text/acts.ts'
import type { ParsedDecision, ParsedProvision } from './decision-text/parsed.ts'
import type { DecisionFile, OVERRULABLE } from './files/shapes.ts'
import type { DataPath, FileProblemCode } from './problems.ts'

type Fact = (typeof OVERRULABLE)[number]
type Report = (code: FileProblemCode, path: DataPath, message: Localized) => void

/** Reports FACT_DISAGREES at each fact that both tell, and tell differently, unless the file overrules its text in it. */
export function checkFacts(file: DecisionFile, parsed: ParsedDecision, report: Report): void {
  const overruled = new Set<Fact>((file.overrules ?? []).map(({ field }) => field))
  const { number, year, kind, date } = parsed.heading
  const compare = (
    fact: Fact,
    path: DataPath,
    mine: string | number | undefined,
    theirs: string | number | null,
    form: (value: string) => string = String,
  ) => {
    if (mine === undefined || theirs === null || overruled.has(fact)) return
    if (form(String(mine)) === form(String(theirs))) return
    report('FACT_DISAGREES', path, {
      vi: `${path.join('.')} ghi "${mine}" nhưng văn bản ghi "${theirs}". Sửa cho khớp; nếu tệp đúng thì nêu ${fact} trong overrules kèm lý do.`,
      en: `${path.join('.')} is "${mine}", but the text says "${theirs}". Make them agree, or if the file is right name ${fact} under overrules with the reason.`,
    })
  }
  compare('number', ['number'], file.number, number, symbolForm)
  compare('year', ['year'], file.year, year)
  compare('kind', ['kind'], file.kind, kind, foldForSearch)
  compare('issuedOn', ['issuedOn'], file.issuedOn, date)
  compare('effectiveFrom', ['effectiveFrom'], file.effectiveFrom, statedEffect(parsed, file.issuedOn ?? date))
  compare('signatory', ['signatory', 'name'], file.signatory?.name, parsed.signature?.name ?? null, nameForm)
}

const symbolForm = (symbol: string) => foldForSearch(symbol).replace(/\s/g, '').replace(/[–—]/g, '-')
const nameForm = (name: string) => exactForm(name).replace(/\s+/g, ' ').trim()

// `Quyết định này có hiệu lực thi hành kể từ ngày …`, folded; a few words may stand between. Without `này` it begins so.
const FORMULA = /(?<![a-z])(?:nay (?:[^.;]{0,60} )?)?co hieu luc (?:thi hanh )?(?:ke )?tu (?=ngay )/g
const ON_SIGNING = /^ngay ky(?![a-z])/

/**
 * The first day of effect that the decision itself states, by a date or by `kể từ ngày ký`; null where it states none in
 * these words. What attached instruments say of theirs is left aside.
 */
export function statedEffect(parsed: ParsedDecision, signedOn: string | null): string | null {
  for (const component of parsed.components) {
    if (component.attached) continue
    for (const words of textsOf(component.provisions)) {
      const found = effectIn(foldForSearch(words), foldForSearch(component.kind), signedOn)
      if (found !== null) return found
    }
  }
  return null
}

function effectIn(folded: string, kind: string, signedOn: string | null): string | null {
  for (const match of folded.matchAll(FORMULA)) {
    const subject = folded.slice(0, match.index).trimEnd()
    const isOwn = match[0].startsWith('nay ') ? subject.endsWith(kind) || subject.endsWith('van ban') : subject === kind
    if (!isOwn) continue
    const day = folded.slice(match.index + match[0].length, match.index + match[0].length + 40)
    if (ON_SIGNING.test(day)) return signedOn
    const date: { readonly value: CalendarDate | null; readonly start: number } | null = findDate(day)
    if (date && date.start <= 'ngay '.length) return date.value
  }
  return null
}

function* textsOf(provisions: readonly ParsedProvision[]): Generator<string> {
  for (const { text, children } of provisions) {
    if (text !== null) yield text
    yield* textsOf(children)
  }
}

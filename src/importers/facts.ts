// Holds the facts of a decision file against its own text: number, dates, kind and signatory must agree, or be overruled.
import type { Localized } from '../domain/source.ts'
import { exactForm, foldForSearch } from '../domain/vietnamese.ts'
import type { ParsedDecision } from './decision-text/parsed.ts'
import { readStatedEffect } from './effect.ts'
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
  const effect = readStatedEffect(parsed, file.issuedOn ?? date)
  compare('effectiveFrom', ['effectiveFrom'], file.effectiveFrom, effect.from)
  compare('effectiveTo', ['effectiveTo'], file.effectiveTo, effect.to)
  if (file.effectiveTo === undefined && effect.to !== null && !overruled.has('effectiveTo')) {
    report('FACT_DISAGREES', ['effectiveFrom'], {
      vi: `Văn bản nêu ngày hết hiệu lực: ghi effectiveTo: ${effect.to} (ngày đầu tiên không còn hiệu lực), hoặc nêu effectiveTo trong overrules kèm lý do.`,
      en: `The text says when its effect ends: write effectiveTo: ${effect.to} (the first day without effect), or name effectiveTo under overrules with the reason.`,
    })
  }
  if (file.effectiveFrom !== undefined && file.effectiveTo !== undefined && file.effectiveTo <= file.effectiveFrom) {
    report('PERIOD_REVERSED', ['effectiveTo'], {
      vi: `effectiveTo (${file.effectiveTo}) không sau effectiveFrom (${file.effectiveFrom}).`,
      en: `effectiveTo (${file.effectiveTo}) does not come after effectiveFrom (${file.effectiveFrom}).`,
    })
  }
  compare('signatory', ['signatory', 'name'], file.signatory?.name, parsed.signature?.name ?? null, nameForm)
}

const symbolForm = (symbol: string) => foldForSearch(symbol).replace(/\s/g, '').replace(/[–—]/g, '-')
const nameForm = (name: string) => exactForm(name).replace(/\s+/g, ' ').trim()

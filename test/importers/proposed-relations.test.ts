// Relations that the words of an amending decision propose, each with its place, act, position and certainty.
import { describe, expect, it } from 'vitest'
import { readAmendingFormulas } from '../../src/domain/amending-formulas.ts'
import { parseDecisionText } from '../../src/importers/decision-text.ts'
import { type ProposedRelation, proposeRelations } from '../../src/importers/proposed-relations.ts'
import { ownSource } from '../support/own-records.ts'

const TITLE =
  'Sửa đổi, bổ sung một số điều của Quy chế làm việc ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 05/3/2020 của Ủy ban nhân dân tỉnh Mẫu'

function propose(body: string, title = 'Về việc giao nhiệm vụ'): readonly ProposedRelation[] {
  return proposeRelations(parseDecisionText(`Số: 20/QĐ-UBND\n\nQUYẾT ĐỊNH\n\n${title}\n\nQUYẾT ĐỊNH:\n\n${body}\n`))
}

function line(proposal: ProposedRelation): string {
  const { kind, fromPath, act, instrument, places, insertion, phrase, on, certainty } = proposal
  const target = [act?.number ?? act?.title ?? act?.kind ?? '?', instrument, places.join(' ')].filter(Boolean).join(' ')
  const position = insertion && `${insertion.where} ${insertion.place}`
  const words = phrase && `«${phrase.old ?? ''}»→«${phrase.new ?? ''}»`
  return [fromPath.replace('quyet-dinh/', ''), kind, target, position, words, on, certainty]
    .filter((part) => part !== null && part !== '')
    .join(' | ')
}

const told = (body: string, title?: string) => propose(body, title).map(line)

describe('a decision that amends', () => {
  it('proposes what each of its parts changes in the act that the whole amends', () => {
    const body = `Điều 1. ${TITLE} như sau:

1. Sửa đổi, bổ sung khoản 2 Điều 4 như sau: “2. Thành viên theo khoản 1 Điều này và bãi bỏ Điều 3.”

2. Bổ sung Điều 5a vào sau Điều 5 như sau: “Nội dung mới”.

3. Bổ sung khoản 3a vào sau khoản 3 Điều 7.

4. Bổ sung điểm c vào khoản 1 Điều 9.

5. Thay thế cụm từ “Sở Cũ” bằng cụm từ “Sở Mới” tại khoản 2 Điều 3 và Điều 6.

6. Bãi bỏ Điều 8, điểm b khoản 1 Điều 9.

7. Bỏ cụm từ “thường trực” tại Điều 2.`
    const act = '12/2020/QĐ-UBND quy che'
    expect(told(body)).toEqual([
      `dieu-1 | AMENDS | ${act} | STATED`,
      `dieu-1/khoan-1 | AMENDS | ${act} dieu-4/khoan-2 | INFERRED`,
      `dieu-1/khoan-2 | AMENDS | ${act} dieu-5a | AFTER dieu-5 | INFERRED`,
      `dieu-1/khoan-3 | AMENDS | ${act} dieu-7/khoan-3a | AFTER dieu-7/khoan-3 | INFERRED`,
      `dieu-1/khoan-4 | AMENDS | ${act} dieu-9/khoan-1/diem-c | IN dieu-9/khoan-1 | INFERRED`,
      `dieu-1/khoan-5 | AMENDS | ${act} dieu-3/khoan-2 | «Sở Cũ»→«Sở Mới» | INFERRED`,
      `dieu-1/khoan-5 | AMENDS | ${act} dieu-6 | «Sở Cũ»→«Sở Mới» | INFERRED`,
      `dieu-1/khoan-6 | REPEALS | ${act} dieu-8 | INFERRED`,
      `dieu-1/khoan-6 | REPEALS | ${act} dieu-9/khoan-1/diem-b | INFERRED`,
      `dieu-1/khoan-7 | AMENDS | ${act} dieu-2 | «thường trực»→«» | INFERRED`,
    ])
  })

  it('takes the act from its title where no article names it, and says so where nothing does', () => {
    expect(told('Điều 1. Bãi bỏ Điều 8.', TITLE)).toEqual([
      'dieu-1 | REPEALS | 12/2020/QĐ-UBND quy che dieu-8 | INFERRED',
    ])
    expect(told('Điều 1. Bãi bỏ Điều 8.')).toEqual(['dieu-1 | REPEALS | ? dieu-8 | UNSETTLED'])
  })

  it('reads a list that is announced, and not what the titles in it say', () => {
    const body = `Điều 1. Bãi bỏ các văn bản sau đây:

1. Quyết định số 7/2015/QĐ-UBND ngày 05/3/2015 của Ủy ban nhân dân tỉnh Mẫu sửa đổi Quyết định số 5/2010/QĐ-UBND;

2. Chỉ thị số 3/CT-UBND ngày 01/02/2016.`
    expect(told(body)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 7/2015/QĐ-UBND | STATED',
      'dieu-1/khoan-2 | REPEALS | 3/CT-UBND | STATED',
    ])
  })
})

describe('a formula in a sentence', () => {
  it.each<[string, readonly string[]]>([
    [
      'Điều 1. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 15/2018/QĐ-UBND ngày 01/6/2018.',
      ['dieu-1 | REPLACES | 15/2018/QĐ-UBND | STATED'],
    ],
    [
      'Điều 1. Quyết định này thay thế Quyết định số 1/2018/QĐ-UBND và Quyết định số 2/2018/QĐ-UBND.',
      ['dieu-1 | REPLACES | 1/2018/QĐ-UBND | STATED', 'dieu-1 | REPLACES | 2/2018/QĐ-UBND | STATED'],
    ],
    [
      'Điều 1. Quyết định số 16/2018/QĐ-UBND hết hiệu lực kể từ ngày 01 tháng 9 năm 2021.',
      ['dieu-1 | REPEALS | 16/2018/QĐ-UBND | 2021-09-01 | INFERRED'],
    ],
    [
      'Điều 1. Bãi bỏ Quyết định số 3/2019/QĐ-UBND kể từ ngày 01/10/2021.',
      ['dieu-1 | REPEALS | 3/2019/QĐ-UBND | 2021-10-01 | STATED'],
    ],
    ['Điều 1. Hủy bỏ Quyết định số 3/QĐ-UBND ngày 02/3/2019.', ['dieu-1 | ANNULS | 3/QĐ-UBND | STATED']],
    ['Điều 1. Thu hồi Quyết định số 3/QĐ-UBND ngày 02/3/2019.', ['dieu-1 | REVOKES | 3/QĐ-UBND | STATED']],
    [
      'Điều 1. Đình chỉ việc thi hành Quyết định số 3/QĐ-UBND ngày 02/3/2019.',
      ['dieu-1 | SUSPENDS | 3/QĐ-UBND | STATED'],
    ],
    [
      'Điều 1. Đính chính khoản 1 Điều 2 Quyết định số 3/QĐ-UBND ngày 02/3/2019.',
      ['dieu-1 | CORRECTS | 3/QĐ-UBND dieu-2/khoan-1 | STATED'],
    ],
    ['Điều 1. Khi cần sửa đổi, bổ sung Quy chế này, các sở báo cáo.', []],
    ['Điều 1. Nghị định số 27/2018/NĐ-CP sửa đổi, bổ sung Nghị định số 72/2013/NĐ-CP được áp dụng.', []],
    ['Điều 1. Quyết định này hết hiệu lực kể từ ngày 01/9/2021.', []],
    ['Điều 1. Thành viên bổ sung hồ sơ, thay thế thiết bị và thu hồi thẻ.', []],
  ])('%s', (body, wanted) => {
    expect(told(body)).toEqual(wanted)
  })

  it('has a span that slices to its words', () => {
    const text = 'Bãi bỏ Điều 8. Quyết định này thay thế Quyết định số 1/2018/QĐ-UBND; Bổ sung khoản 4 vào Điều 6.'
    const formulas = readAmendingFormulas(text)
    expect(formulas.map((formula) => text.slice(formula.start, formula.end))).toEqual([
      'Bãi bỏ Điều 8',
      'thay thế Quyết định số 1/2018/QĐ-UBND',
      'Bổ sung khoản 4 vào Điều 6',
    ])
    expect(formulas.map((formula) => formula.text)).toEqual(formulas.map(({ start, end }) => text.slice(start, end)))
  })

  it.each<[string, string]>([
    ['verbs', 'bãi bỏ '.repeat(5000)],
    ['ends', 'Quyết định số 1/QĐ-UBND hết hiệu lực '.repeat(2000)],
    ['quotations never closed', 'và thay thế “'.repeat(3000)],
    ['places', `Bãi bỏ ${'Điều 5, '.repeat(5000)}`],
    ['half a character', 'Bãi bỏ \ud800'],
    ['nothing', ''],
  ])('never throws: %s', (_name, text) => {
    expect(() => readAmendingFormulas(text)).not.toThrow()
  })
})

it('the text of 893/QĐ-UBND proposes no change to other acts', () => {
  expect(proposeRelations(parseDecisionText(ownSource('lai-chau/893-qd-ubnd-2019')))).toEqual([])
})

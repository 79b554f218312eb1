// Relations that the words of an amending decision propose, each with its place, act, position and certainty.
import { readdirSync, readFileSync } from 'node:fs'
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

describe('a decision that amends in the passive voice', () => {
  it('takes the act that its article names once, for every clause', () => {
    const body = `Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND ngày 05/3/2020 như sau:

1. Khoản 1 Điều 5 được sửa đổi, bổ sung như sau: “1. Thành viên theo Điều 3. Điều 4 được bãi bỏ.”

2. Điều 6 được bổ sung khoản 4 như sau: "4. Khách."

3. Điều 8 được bãi bỏ.

4. Cụm từ “A” tại khoản 2 Điều 9 được thay thế bằng cụm từ “B”.

5. Khoản 2 Điều 10: “2. Khách.”

Điều 2. Điều 3 Quyết định số 9/2019/QĐ-UBND bị bãi bỏ kể từ ngày 01/8/2030.`
    const act = '12/2020/QĐ-UBND'
    expect(told(body)).toEqual([
      `dieu-1 | AMENDS | ${act} | STATED`,
      `dieu-1/khoan-1 | AMENDS | ${act} dieu-5/khoan-1 | INFERRED`,
      `dieu-1/khoan-2 | AMENDS | ${act} dieu-6/khoan-4 | IN dieu-6 | INFERRED`,
      `dieu-1/khoan-3 | REPEALS | ${act} dieu-8 | INFERRED`,
      `dieu-1/khoan-4 | AMENDS | ${act} dieu-9/khoan-2 | «A»→«B» | INFERRED`,
      `dieu-1/khoan-5 | AMENDS | ${act} dieu-10/khoan-2 | INFERRED`,
      'dieu-2 | REPEALS | 9/2019/QĐ-UBND dieu-3 | 2030-08-01 | STATED',
    ])
  })

  it('takes the article that the clause names, for every point', () => {
    const body = `Điều 1. ${TITLE} như sau:

1. Một số khoản của Điều 7 được sửa đổi như sau:

a) Khoản 1 được sửa đổi như sau: “1. Khách.”

b) Bổ sung khoản 1a vào sau khoản 1;

c) Bãi bỏ khoản 4.`
    const act = '12/2020/QĐ-UBND quy che'
    expect(told(body).slice(1)).toEqual([
      `dieu-1/khoan-1 | AMENDS | ${act} dieu-7 | INFERRED`,
      `dieu-1/khoan-1/diem-a | AMENDS | ${act} dieu-7/khoan-1 | INFERRED`,
      `dieu-1/khoan-1/diem-b | AMENDS | ${act} dieu-7/khoan-1a | AFTER dieu-7/khoan-1 | INFERRED`,
      `dieu-1/khoan-1/diem-c | REPEALS | ${act} dieu-7/khoan-4 | INFERRED`,
    ])
  })

  it('reads the lists that a sentence announces, of acts, places and phrases', () => {
    const body = `Điều 1. Các văn bản sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:

1. Quyết định số 7/2015/QĐ-UBND về việc sửa đổi Quyết định số 5/2010/QĐ-UBND;

2. Chỉ thị số 3/CT-UBND.

Điều 2. Bãi bỏ một số điều của Quyết định số 9/2019/QĐ-UBND như sau:

1. Điều 3.

2. Khoản 2 Điều 4.

Điều 3. Thay thế các cụm từ sau đây tại Quyết định số 9/2019/QĐ-UBND:

1. “A” bằng “B” tại Điều 5;

2. “C” bằng “D” tại Điều 6.`
    expect(told(body)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 7/2015/QĐ-UBND | INFERRED',
      'dieu-1/khoan-2 | REPEALS | 3/CT-UBND | INFERRED',
      'dieu-2 | AMENDS | 9/2019/QĐ-UBND | STATED',
      'dieu-2/khoan-1 | REPEALS | 9/2019/QĐ-UBND dieu-3 | INFERRED',
      'dieu-2/khoan-2 | REPEALS | 9/2019/QĐ-UBND dieu-4/khoan-2 | INFERRED',
      'dieu-3 | AMENDS | 9/2019/QĐ-UBND | STATED',
      'dieu-3/khoan-1 | AMENDS | 9/2019/QĐ-UBND dieu-5 | «A»→«B» | INFERRED',
      'dieu-3/khoan-2 | AMENDS | 9/2019/QĐ-UBND dieu-6 | «C»→«D» | INFERRED',
    ])
  })

  it('proposes nothing of what it asks others to change', () => {
    const list =
      '1. Bãi bỏ Quyết định số 5/2018/QĐ-UBND.\n\n2. Điều 3 Quyết định số 6/2018/QĐ-UBND được sửa đổi như sau:'
    for (const opening of [
      'Giao Sở Tư pháp:',
      'Sở Tư pháp có trách nhiệm:',
      'Trách nhiệm của Sở Tư pháp',
      'Các đơn vị xem xét:',
    ])
      expect([opening, told(`Điều 1. ${opening}\n\n${list}`)]).toEqual([opening, []])
  })

  it('never takes itself for the act that it amends', () => {
    const titles = ['Sửa đổi Quyết định số 20/QĐ-UBND', 'Bãi bỏ Điều 3 Quyết định này']
    for (const title of titles) {
      expect(told('Điều 1. Điều 8 được bãi bỏ.', title)).toEqual(['dieu-1 | REPEALS | ? dieu-8 | UNSETTLED'])
    }
    expect(told('Điều 1. Điều 8 được bãi bỏ.', 'Sửa đổi Quyết định số 20/QĐ-UBND ngày 05/3/2001')).toEqual([
      'dieu-1 | REPEALS | 20/QĐ-UBND dieu-8 | INFERRED',
    ])
  })
})

describe('a formula in a sentence', () => {
  it.each(['tại', 'trong', 'thuộc', 'của', '-'])('never ends a whole article for a clause of it: %s', (word) => {
    const act = 'Quy chế làm việc ban hành kèm theo Quyết định số 3/QĐ-UBND ngày 02/3/2019'
    const body = `Điều 1. Sửa đổi ${act} như sau:\n\n1. Bãi bỏ khoản 1 ${word} Điều 8.\n\n2. Sửa đổi các khoản 1, 2 và bổ sung khoản 2a vào sau khoản 2 Điều 5.`
    expect(told(body).slice(1)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 3/QĐ-UBND quy che dieu-8/khoan-1 | INFERRED',
      'dieu-1/khoan-2 | AMENDS | 3/QĐ-UBND quy che dieu-5/khoan-1 | INFERRED',
      'dieu-1/khoan-2 | AMENDS | 3/QĐ-UBND quy che dieu-5/khoan-2 | INFERRED',
      'dieu-1/khoan-2 | AMENDS | 3/QĐ-UBND quy che dieu-5/khoan-2a | AFTER dieu-5/khoan-2 | INFERRED',
    ])
  })

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
    [
      'Điều 1. Bãi bỏ khoản 1, 2 tại Điều 8 Quyết định số 3/QĐ-UBND ngày 02/3/2019.',
      ['dieu-1 | REPEALS | 3/QĐ-UBND dieu-8/khoan-1 | STATED', 'dieu-1 | REPEALS | 3/QĐ-UBND dieu-8/khoan-2 | STATED'],
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

const TEXTS = new URL('./texts/', import.meta.url)
const textsOf = (prefix: RegExp) =>
  readdirSync(TEXTS).flatMap((file) =>
    file.endsWith('.txt') && prefix.test(file) ? [file.slice(0, -'.txt'.length)] : [],
  )

describe('a whole text', () => {
  it.each(textsOf(/^/))('names itself as changed by no clause: %s', (name) => {
    const parsed = parseDecisionText(readFileSync(new URL(`${name}.txt`, TEXTS), 'utf8'))
    const { number } = parsed.heading
    for (const { act, fromPath } of proposeRelations(parsed)) {
      if (act !== null) expect([fromPath, act.number]).not.toEqual([fromPath, number])
    }
  })

  const clauses = /^quyet-dinh\/dieu-1(\/khoan-\d+)*$/
  it.each([
    'sua-doi-chu-dong',
    'sua-doi-bi-dong',
    'thay-cum-tu',
    'bo-sung-dieu',
    'sua-doi-dau-lan-lon',
    'sua-doi-trich-dieu',
  ])('speaks of the act that it amends in every clause of its first article: %s', (name) => {
    const parsed = parseDecisionText(readFileSync(new URL(`${name}.txt`, TEXTS), 'utf8'))
    const first = parsed.components[0]?.provisions[0]
    const relations = proposeRelations(parsed)
    const [only, ...more] = new Set(
      relations.filter(({ fromPath }) => clauses.test(fromPath)).map(({ act }) => act?.number),
    )
    expect([typeof only, more]).toEqual(['string', []])
    for (const { path, children } of first?.children ?? []) {
      const spoken = [path, ...children.map((child) => child.path)]
      expect(relations.some(({ fromPath }) => spoken.includes(fromPath))).toBe(true)
    }
  })
})

describe('what stays of what ends', () => {
  const ACT = 'Quyết định số 10/QĐ-UBND'

  it('is read in the clause behind it, and told of that', () => {
    expect(told(`Điều 1. Hiệu lực\n\n1. Bãi bỏ ${ACT}.\n\n2. Riêng Điều 5 tiếp tục có hiệu lực.`)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 10/QĐ-UBND | STATED',
      'dieu-1/khoan-2 | KEEPS | 10/QĐ-UBND dieu-5 | STATED',
    ])
    expect(told(`Điều 1. Hiệu lực\n\n1. Bãi bỏ ${ACT}.\n\n2. Riêng các xã báo cáo trước ngày 5.`)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 10/QĐ-UBND | STATED',
    ])
  })

  it('of a list may be of each of its items', () => {
    expect(told(`Điều 1. Bãi bỏ các văn bản sau, trừ Điều 5:\n\n1. ${ACT}.\n\n2. Quyết định số 11/QĐ-UBND.`)).toEqual([
      'dieu-1/khoan-1 | REPEALS | 10/QĐ-UBND | STATED',
      'dieu-1/khoan-1 | KEEPS | 10/QĐ-UBND | STATED',
      'dieu-1/khoan-2 | REPEALS | 11/QĐ-UBND | STATED',
      'dieu-1/khoan-2 | KEEPS | 11/QĐ-UBND | STATED',
    ])
  })

  it('is of the instrument that the words name', () => {
    expect(told(`Điều 1. Bãi bỏ ${ACT}, trừ Điều 6 Quy chế ban hành kèm theo.`)).toEqual([
      'dieu-1 | REPEALS | 10/QĐ-UBND | STATED',
      'dieu-1 | KEEPS | 10/QĐ-UBND quy che dieu-6 | STATED',
    ])
  })
})

it('the text of 893/QĐ-UBND proposes no change to other acts', () => {
  expect(proposeRelations(parseDecisionText(ownSource('lai-chau/893-qd-ubnd-2019')))).toEqual([])
})

// What the head of a text lacks, a draft takes from the line that says with what it was issued, and says so in the file.
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DraftRefused } from '../../src/importers/draft/head.ts'
import { draftOf } from './drafts.ts'

interface Parts {
  readonly head?: string
  readonly note?: string
  readonly signed?: string
}

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 5/QĐ-UBND
Tỉnh Mẫu, ngày 03 tháng 3 năm 2020
`
const NOTE = `(Ban hành kèm theo Quyết định số 5/QĐ-UBND
ngày 03 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh Mẫu)`
const SIGNED = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu'

function textOf({ head = HEAD, note = NOTE, signed = SIGNED }: Parts): string {
  return `${head}
QUYẾT ĐỊNH
Ban hành Quy chế nhóm

Căn cứ Luật Mẫu ngày 05 tháng 5 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế nhóm.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

${signed}

QUY CHẾ
NHÓM TRAO ĐỔI CÔNG VIỆC
${note}

Điều 1. Thành viên

Thành viên phải đọc tin nhắn.
`
}

/** The comments right before a field, as they stand in the file. */
function commentsBefore(yaml: string, field: string): string {
  const lines = yaml.split('\n')
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${field}:`))
  let from = at
  while (/^ *#/.test(lines[from - 1] ?? '')) from--
  return lines.slice(from, at).join('\n')
}

const FROM_NOTE = /lấy từ dòng "\(Ban hành kèm theo …\)"[\s\S]*this is what the line/

test('a text with the look-alike Ð (U+00D0) is drafted with Đ', () => {
  const text = textOf({ head: HEAD.replace('QĐ', 'QÐ') })
    .replace('Ban hành Quy chế nhóm', 'BAN HÀNH QUY ÐỊNH VỀ CHỈ ÐẠO, ÐIỀU HÀNH')
    .replace('Thành viên phải đọc tin nhắn', 'Ðối với nhóm của mình, thành viên phải đọc tin nhắn')
  const { yaml, proposals } = draftOf(text)
  expect(parse(yaml).title.vi).toBe('Ban hành quy định về chỉ đạo, điều hành')
  expect(proposals.obligations?.[0]?.quote).toBe('Đối với nhóm của mình, thành viên phải đọc tin nhắn')
  expect(yaml).not.toMatch(/[Ðð]/)
})

test('long lines of a comment and of a mark are cut between words', () => {
  const title = 'Luật Về Một Tên Rất Dài Của Một Văn Bản Không Có Trong Sổ '.repeat(3).trim()
  const text = textOf({}).replace('Luật Mẫu ngày 05', `${title} ngày 05`).replaceAll('Quy chế nhóm', `Quy chế ${title}`)
  const { yaml } = draftOf(text)
  const lines = yaml.split('\n')
  const entry = lines.findIndex((line) => line.startsWith('#   - ') && line.includes('Luật Về Một Tên'))
  expect(lines[entry + 1]).toMatch(/^# {5}\S/)
  expect(lines[entry]?.length).toBeLessThanOrEqual(120)
  expect(parse(yaml).proposals.coverage[0].why).toMatch(/^Ban hành kèm theo Quyết định này .* \p{L}+ …$/u)
})

describe('a head that lacks its', () => {
  test.each([
    ['number', HEAD.replace('Số: 5/QĐ-UBND\n', ''), 'number'],
    ['date', HEAD.replace('Tỉnh Mẫu, ngày 03 tháng 3 năm 2020\n', ''), 'issuedOn'],
    ['date, whose day is blank', HEAD.replace('ngày 03', 'ngày ...'), 'issuedOn'],
    ['issuer', HEAD.replace('ỦY BAN NHÂN DÂN\nTỈNH MẪU\n', ''), 'issuer'],
    ['everything', '', 'number'],
  ])('%s is completed by the line of what was issued with it', (_name, head, field) => {
    const { slug, yaml } = draftOf(textOf({ head }))
    expect(slug).toBe('tinh-mau/5-qd-ubnd-2020')
    expect(parse(yaml)).toMatchObject({
      number: '5/QĐ-UBND',
      year: 2020,
      issuer: 'tinh-mau/ubnd-tinh',
      issuedOn: '2020-03-03',
      effectiveFrom: '2020-03-03',
    })
    expect(commentsBefore(yaml, field)).toMatch(FROM_NOTE)
  })

  test.each(['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU'])(
    'committee, naming who heads it (%s), is of the committee',
    (chairman) => {
      const head = HEAD.replace('ỦY BAN NHÂN DÂN\nTỈNH MẪU\n', `${chairman}\n`)
      expect(parse(draftOf(textOf({ head })).yaml).issuer).toBe('tinh-mau/ubnd-tinh')
    },
  )

  test('nothing is left as it is, without a word about it', () => {
    expect(draftOf(textOf({})).yaml).not.toMatch(FROM_NOTE)
  })

  test('date is not taken from a line that speaks of another act', () => {
    const head = HEAD.replace('Tỉnh Mẫu, ngày 03 tháng 3 năm 2020\n', '').replace('5/QĐ-UBND', '6/2021/QĐ-UBND')
    const { yaml } = draftOf(textOf({ head }))
    expect(parse(yaml).issuedOn).toBeUndefined()
    expect(yaml).not.toMatch(FROM_NOTE)
  })

  test('number is asked for where the line has none either', () => {
    const text = textOf({ head: HEAD.replace('Số: 5/QĐ-UBND\n', ''), note: '(Ban hành kèm theo Quyết định này)' })
    expect(() => draftOf(text)).toThrow(DraftRefused)
  })

  test('decision altogether says so at each fact', () => {
    const alone = `QUY CHẾ\nNHÓM\n${NOTE}\n\nĐiều 1. Thành viên\n\nThành viên phải đọc tin nhắn.\n`
    const { yaml } = draftOf(alone)
    for (const field of ['number', 'issuer', 'issuedOn']) expect(commentsBefore(yaml, field)).toMatch(FROM_NOTE)
  })
})

describe('a signature that lacks', () => {
  test('the name says so beside it', () => {
    const { yaml } = draftOf(textOf({ signed: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' }))
    expect(parse(yaml).signatory).toEqual({ title: 'Chủ tịch', onBehalf: 'Ủy ban nhân dân' })
    expect(commentsBefore(yaml, 'signatory')).toMatch(/họ tên người ký[\s\S]*The name of who signed/)
  })

  test('the title says so beside it', () => {
    const { yaml } = draftOf(textOf({ signed: 'TM. ỦY BAN NHÂN DÂN\nNguyễn Văn Mẫu' }))
    expect(parse(yaml).signatory).toEqual({ name: 'Nguyễn Văn Mẫu', title: '', onBehalf: 'Ủy ban nhân dân' })
    expect(commentsBefore(yaml.slice(yaml.indexOf('signatory:')), 'title')).toMatch(
      /chức vụ người ký[\s\S]*The post of who signed/,
    )
  })

  test('both, or is not there, says so before what follows', () => {
    const { yaml } = draftOf(textOf({ signed: '' }))
    expect(parse(yaml).signatory).toBeUndefined()
    expect(commentsBefore(yaml, 'sources')).toMatch(/Không tìm thấy chữ ký[\s\S]*No signature was found/)
  })

  test('nothing says nothing', () => {
    expect(draftOf(textOf({})).yaml).not.toMatch(/người ký|chữ ký:/)
  })
})

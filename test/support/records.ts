// A small register of an imagined province: one of each file, all of it well-formed, for tests that then break a part.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './folder.ts'

export const SLUG = 'tinh-mau/1-qd-ubnd-2020'
export const DECISION = `decisions/${SLUG}/decision.yaml`
export const SOURCE = `decisions/${SLUG}/source.txt`

export const TEXT = `ỦY BAN NHÂN DÂN
TỈNH MẪU
-------

Số: 1/QĐ-UBND

Tỉnh Mẫu, ngày 02 tháng 01 năm 2020

QUYẾT ĐỊNH

VỀ VIỆC LẬP NHÓM TRAO ĐỔI CÔNG VIỆC

ỦY BAN NHÂN DÂN TỈNH MẪU

Căn cứ Luật Mẫu ngày 01/01/2015;

QUYẾT ĐỊNH:

Điều 1. Lập nhóm trao đổi công việc của tỉnh, trong đó:

1. Chủ tịch Ủy ban nhân dân tỉnh - Trưởng nhóm;

2. Các thành viên gồm: thủ trưởng các sở.

Điều 2. Thành viên không được chuyn tin nhắn ra ngoài nhóm, tin nhắn phải rõ ràng.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các sở chịu trách nhiệm thi hành Quyết định này./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
`

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

const TOPICS = `format: so-nhom/topics/1
topics:
  - key: membership
    label: { vi: Thành viên, en: Membership }
  - key: automatic-forwarding
    label: { vi: Tự động chuyển tin, en: Automatic forwarding }
  - key: implementing
    label: { vi: Tổ chức thực hiện, en: Implementing }
`

const AGENCIES = `format: so-nhom/agencies/1
sources:
  - key: nguon
    title: Danh sách mẫu
    nature: REGISTER_READING
agencies:
  - slug: tinh-mau/ubnd-tinh
    name: { vi: Ủy ban nhân dân tỉnh Mẫu, en: People's Committee of Mẫu Province }
    kind: PROVINCIAL_PEOPLES_COMMITTEE
    province: tinh-mau
    provinceName: Mẫu
    certainty: STATED
    source: nguon
`

const ACTS = `format: so-nhom/acts/1
sources:
  - key: can-cu
    title: Phần căn cứ của quyết định mẫu
    nature: REGISTER_READING
acts:
  - slug: tinh-mau/luat-mau-2015
    kind: Luật
    year: 2015
    title: { vi: Luật Mẫu, en: Sample Law }
    attestedOn: 2020-01-02
    certainty: REPORTED
    source: can-cu
  - slug: tinh-mau/luat-mau-2023
    kind: Luật
    year: 2023
    title: { vi: Luật Mẫu mới, en: New Sample Law }
    effectiveFrom: 2024-01-01
    certainty: REPORTED
    source: can-cu
relations:
  - kind: REPLACES
    from: tinh-mau/luat-mau-2023
    to: tinh-mau/luat-mau-2015
    on: 2024-01-01
    certainty: REPORTED
    source: can-cu
`

const DECISION_YAML = `# A decision of an imagined province.
format: so-nhom/decision/1
slug: ${SLUG}
kind: Quyết định
number: 1/QĐ-UBND
year: 2020
title: { vi: Về việc lập nhóm trao đổi công việc, en: Founding a group for the exchange of work }
issuer: tinh-mau/ubnd-tinh
issuedOn: 2020-01-02
effectiveFrom: 2020-01-02
checkedOn: 2020-01-02
certainty: STATED
sources:
  - key: ban-goc
    title: Quyết định mẫu
    nature: ORIGINAL
text:
  file: source.txt
  sha256: ${sha256(TEXT)}
  repairs:
    - line: 25
      wrong: chuyn tin
      right: chuyển tin
agencyClasses:
  committee:
    label: { vi: Ủy ban nhân dân tỉnh Mẫu, en: People's Committee }
    agency: tinh-mau/ubnd-tinh
  departments:
    label: { vi: Các sở, en: Departments }
    kinds: [PROVINCIAL_DEPARTMENT]
    within: tinh-mau
postClasses:
  chairman:
    label: { vi: Chủ tịch, en: Chairman }
    ranks: [CHAIRMAN]
    agencies: committee
  heads:
    label: { vi: Thủ trưởng các sở, en: Heads of departments }
    ranks: [HEAD_OF_AGENCY]
    agencies: departments
relations:
  - kind: BASED_ON
    to: tinh-mau/luat-mau-2015
groups:
  - slug: tinh-mau/ubnd-tinh
    kind: INSTANCE
    name: { vi: Nhóm mẫu, en: Sample group }
    platform: ZALO
    agency: tinh-mau/ubnd-tinh
    setUpBy: quyet-dinh/dieu-1/mo-dau
    active: { from: 2020-01-02 }
    governedBy:
      standing: MANDATORY
      from: 2020-01-02
    admission:
      - key: leader
        at: quyet-dinh/dieu-1/khoan-1
        role: LEADER
        label: { vi: Chủ tịch, en: Chairman }
        posts: [chairman]
        closed: true
        single: true
      - key: members
        at: quyet-dinh/dieu-1/khoan-2
        role: MEMBER
        label: { vi: Thủ trưởng các sở, en: Heads of departments }
        posts: [heads]
        closed: true
obligations:
  - key: no-forwarding
    at: quyet-dinh/dieu-2
    modality: PROHIBITION
    topic: automatic-forwarding
    bearers:
      - role: MEMBER
    statement:
      vi: Thành viên không được chuyển tin nhắn ra ngoài nhóm.
      en: Members may not forward messages out of the group.
    quote: không được chuyển tin nhắn ra ngoài nhóm
  - key: answer-for-implementing
    at: quyet-dinh/dieu-3/cau-2
    modality: DUTY
    topic: implementing
    bearers:
      - posts: heads
    statement:
      vi: Thủ trưởng các sở chịu trách nhiệm thi hành quyết định.
      en: Heads of departments answer for carrying out the decision.
coverage:
  - at: quyet-dinh/dieu-3/cau-1
    as: FORMAL
`

/** A folder of records that a test may change file by file. */
export interface Records {
  /** The folder named data. */
  readonly folder: string
  path(file: string): string
  read(file: string): string
  write(file: string, content: string | Buffer): void
  /** Replaces words that must stand in the file exactly once. */
  edit(file: string, words: string, replacement: string): void
}

/** The small register, written to a new folder. */
export function sampleRecords(): Records {
  const records = recordsIn(join(temporaryFolder(), 'data'))
  records.write('topics.yaml', TOPICS)
  records.write('agencies.yaml', AGENCIES)
  records.write('acts.yaml', ACTS)
  records.write(DECISION, DECISION_YAML)
  records.write(SOURCE, TEXT)
  return records
}

/** Records in a folder that exists, or is made by the first write. */
export function recordsIn(folder: string): Records {
  const path = (file: string) => join(folder, file)
  const read = (file: string) => readFileSync(path(file), 'utf8')
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), content)
  }
  const edit = (file: string, words: string, replacement: string) => {
    const parts = read(file).split(words)
    if (parts.length !== 2) throw new Error(`"${words}" stands ${parts.length - 1} times in ${file}`)
    write(file, parts.join(replacement))
  }
  return { folder, path, read, write, edit }
}

/** Line and column, both from 1, at which words first stand in a text. */
export function placeOf(text: string, words: string): { readonly line: number; readonly column: number } {
  const at = text.indexOf(words)
  if (at === -1) throw new Error(`"${words}" is not in the text`)
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

// The register's own records with one more decision beside them, of an imagined province and deep: points and subpoints.
import { createHash } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, temporaryFolder } from './folder.ts'
import { recordsIn } from './records.ts'

export const BINH_NAM = 'binh-nam/17-qd-ubnd-2022'

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH BÌNH NAM
-------

Số: 17/QĐ-UBND

Bình Nam, ngày 05 tháng 3 năm 2022

QUYẾT ĐỊNH

BAN HÀNH QUY CHẾ TRAO ĐỔI CÔNG VIỆC QUA NHÓM

ỦY BAN NHÂN DÂN TỈNH BÌNH NAM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế trao đổi công việc qua nhóm.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan chịu trách nhiệm thi hành Quyết định này./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu

QUY CHẾ

TRAO ĐỔI CÔNG VIỆC QUA NHÓM
(Ban hành kèm theo Quyết định số 17/QĐ-UBND ngày 05/3/2022 của Ủy ban nhân dân tỉnh Bình Nam)

Chương I

QUY ĐỊNH CHUNG

Điều 1. Phạm vi

Quy chế này quy định việc trao đổi công việc qua nhóm.

Điều 2. Từ ngữ

1. Nhóm là nơi trao đổi công việc.

2. Thành viên là người được thêm vào nhóm.

Chương II

QUY ĐỊNH CỤ THỂ

Mục 1

TRÁCH NHIỆM

Điều 3. Trách nhiệm của thành viên

1. Thành viên trả lời tin nhắn trong ngày.

2. Thành viên không gửi lên nhóm:

a) Văn bản có độ mật;

b) Dữ liệu của người khác;

c) Tin chưa kiểm chứng;

d) Quảng cáo;

đ) Những nội dung khác do trưởng nhóm nêu.

Mục 2

XỬ LÝ

Điều 4. Xử lý vi phạm

1. Thành viên vi phạm bị nhắc nhở.

2. Trưởng nhóm báo cáo khi có vi phạm.

5. Quản trị xóa nội dung vi phạm.

Điều 5. Thi hành

Các thành viên thi hành Quy chế này.
`

const AGENCY = `  - slug: binh-nam/ubnd-tinh
    name: { vi: Ủy ban nhân dân tỉnh Bình Nam, en: People's Committee of Bình Nam Province }
    kind: PROVINCIAL_PEOPLES_COMMITTEE
    province: binh-nam
    provinceName: Bình Nam
    certainty: STATED
    source: quyet-dinh-893
`

/** Citations need the text alone: nothing that it says is recorded as a rule. */
const LEAVES = [
  ...['quyet-dinh/dieu-1', 'quyet-dinh/dieu-2', 'quy-che/dieu-1', 'quy-che/dieu-2/khoan-1', 'quy-che/dieu-2/khoan-2'],
  ...['quy-che/dieu-3/khoan-1', 'quy-che/dieu-3/khoan-2/mo-dau'],
  ...['a', 'b', 'c', 'd', 'đ'].map((point) => `quy-che/dieu-3/khoan-2/diem-${point}`),
  ...['quy-che/dieu-4/khoan-1', 'quy-che/dieu-4/khoan-2', 'quy-che/dieu-4/khoan-5', 'quy-che/dieu-5'],
]

const DECISION = `# A decision of an imagined province.
format: so-nhom/decision/1
slug: ${BINH_NAM}
kind: Quyết định
number: 17/QĐ-UBND
year: 2022
title: { vi: Ban hành quy chế trao đổi công việc qua nhóm, en: Regulation on exchanging work in groups }
issuer: binh-nam/ubnd-tinh
issuedOn: 2022-03-05
effectiveFrom: 2022-03-05
checkedOn: 2022-03-05
certainty: STATED
sources:
  - key: ban-goc
    title: Quyết định mẫu
    nature: ORIGINAL
text:
  file: source.txt
  sha256: ${createHash('sha256').update(TEXT).digest('hex')}
coverage:
${LEAVES.map((path) => `  - at: ${path}\n    as: FORMAL\n`).join('')}`

/** A folder that holds data/ and {@link BINH_NAM}. */
export function recordsWithSecondDecision(): string {
  const records = recordsIn(join(temporaryFolder(), 'data'))
  cpSync(join(ROOT, 'data'), records.folder, { recursive: true })
  records.write('agencies.yaml', readFileSync(records.path('agencies.yaml'), 'utf8') + AGENCY)
  records.write(`decisions/${BINH_NAM}/source.txt`, TEXT)
  records.write(`decisions/${BINH_NAM}/decision.yaml`, DECISION)
  return records.folder
}

// What ends an act in part does not end it: the exceptions of a repeal are heard wherever its sentence has them.
import { describe, expect, test } from 'vitest'
import { readAmendingFormulas } from '../../src/domain/amending-formulas.ts'
import { formatPath } from '../../src/domain/provision.ts'

const ACT = 'Quyết định số 10/QĐ-UBND ngày 01/02/2019'
const OTHER = 'Quyết định số 11/QĐ-UBND ngày 03/4/2019'
const told = (text: string) =>
  readAmendingFormulas(text).flatMap(({ kind, targets, kept }) =>
    targets.map((target) => `${kept === null ? kind : `PART ${kind}`} ${target.text}`),
  )

describe('an act is amended, not ended, where a part of it stays', () => {
  test.each([
    `Bãi bỏ ${ACT}, trừ Điều 5`,
    `Bãi bỏ ${ACT} về việc thu phí, trừ Điều 5`,
    `Bãi bỏ ${ACT}, ngoại trừ khoản 2 Điều 5`,
    `Bãi bỏ ${ACT} (trừ khoản 1 Điều 3)`,
    `Bãi bỏ ${ACT}, riêng Điều 4 tiếp tục được thực hiện đến hết năm 2020`,
    `Bãi bỏ ${ACT}, nhưng giữ lại Điều 4`,
    `Bãi bỏ toàn bộ ${ACT} không bao gồm Phụ lục II`,
    `Bãi bỏ ${ACT} đối với các xã thuộc huyện Mẫu`,
    `thay thế ${ACT} áp dụng đối với các sở`,
    `Bãi bỏ ${ACT}, không áp dụng đối với các hồ sơ đã nộp`,
    `Bãi bỏ ${ACT}, Điều 5 tiếp tục có hiệu lực`,
    `Bãi bỏ ${ACT}, Điều 5, Điều 6 tiếp tục có hiệu lực`,
    `Bãi bỏ ${ACT}; giữ nguyên hiệu lực Điều 5`,
    `Bãi bỏ ${ACT}. Điều 5 vẫn được áp dụng đến hết năm 2020`,
    `Bãi bỏ ${ACT} trong phạm vi huyện Mẫu`,
    `Bãi bỏ ${ACT} trên địa bàn huyện Mẫu`,
    `thay thế các quy định tại ${ACT} trái với Quyết định này`,
    `Bãi bỏ những nội dung của ${ACT} về quản lý, sử dụng nhóm trái với Quyết định này`,
    `Các quy định tại ${ACT} trái với Quyết định này đều bãi bỏ`,
    `Các quy định tại ${ACT} không còn phù hợp với Quyết định này bị bãi bỏ`,
    `${ACT} hết hiệu lực kể từ ngày Quyết định này có hiệu lực, trừ Điều 5`,
    `${ACT} (trừ Điều 5) hết hiệu lực`,
    `${ACT} về nhóm, trừ Điều 5, hết hiệu lực`,
    `${ACT} hết hiệu lực đối với các xã`,
    `${ACT} được bãi bỏ, trừ Điều 5`,
    `${ACT} bị bãi bỏ trừ Điều 5`,
    `Trừ Điều 5, bãi bỏ ${ACT}`,
    `Ngoại trừ Phụ lục I, Quyết định này thay thế ${ACT}`,
    `Bãi bỏ ${ACT}. Riêng Điều 4 tiếp tục có hiệu lực đến hết năm 2020`,
    `Bãi bỏ ${ACT} từ ngày 01/01/2020 đối với các huyện`,
  ])('%s', (words) => {
    const [formula, ...others] = readAmendingFormulas(`${words}.`)
    expect(others).toEqual([])
    expect(formula).toMatchObject({ targets: [{ text: ACT }], kept: expect.any(Array) })
    // Whoever checks it sees what it leaves.
    expect(words).toContain(formula?.text)
    expect(formula?.text).toMatch(
      /trừ|riêng|nhưng|không bao|đối với|phạm vi|địa bàn|trái với|phù hợp|tiếp tục|giữ nguyên|vẫn/iu,
    )
  })

  test('of a place too', () => {
    expect(told(`Bãi bỏ Điều 4 ${ACT}, trừ khoản 1.`)).toEqual([`PART REPEALS Điều 4 ${ACT}`])
  })
})

describe('what is said of one act', () => {
  test('in brackets limits that alone, and the list goes on behind them', () => {
    const third = 'Quyết định số 12/QĐ-UBND ngày 05/6/2019'
    expect(told(`Bãi bỏ ${ACT}, ${OTHER} (trừ Điều 3) và ${third}.`)).toEqual([
      `REPEALS ${ACT}`,
      `REPEALS ${third}`,
      `PART REPEALS ${OTHER}`,
    ])
  })

  test('limits no other verb, and no item of a list behind it', () => {
    expect(told(`Quyết định này thay thế ${ACT} và bãi bỏ ${OTHER}, trừ Điều 2.`)).toEqual([
      `REPLACES ${ACT}`,
      `PART REPEALS ${OTHER}`,
    ])
    expect(told(`Bãi bỏ các quyết định sau: ${ACT}, trừ Điều 5; ${OTHER}.`)).toEqual([
      `REPEALS ${OTHER}`,
      `PART REPEALS ${ACT}`,
    ])
  })

  test('by its number limits that alone, and what it contradicts only the rules of an act', () => {
    expect(told(`${ACT} và ${OTHER} hết hiệu lực, trừ Điều 5 Quyết định số 11/QĐ-UBND.`)).toEqual([
      `REPEALS ${ACT}`,
      `PART REPEALS ${OTHER}`,
    ])
    expect(told(`Thay thế ${ACT} và các quy định tại ${OTHER} trái với Quyết định này.`)).toEqual([
      `REPLACES ${ACT}`,
      `PART REPLACES ${OTHER}`,
    ])
  })

  test('by its number limits no other act, wherever the words stand', () => {
    expect(told(`Bãi bỏ ${ACT} và ${OTHER}. Riêng Điều 4 Quyết định số 11/QĐ-UBND tiếp tục có hiệu lực.`)).toEqual([
      `REPEALS ${ACT}`,
      `PART REPEALS ${OTHER}`,
    ])
    expect(told(`Trừ Điều 5 Quyết định số 10/QĐ-UBND, bãi bỏ ${ACT} và ${OTHER}.`)).toEqual([
      `REPEALS ${OTHER}`,
      `PART REPEALS ${ACT}`,
    ])
    expect(told(`Bãi bỏ Điều 4 ${ACT} và bãi bỏ ${OTHER}, trừ Điều 4 Quyết định số 10/QĐ-UBND.`)).toEqual([
      `REPEALS Điều 4 ${ACT}`,
      `REPEALS ${OTHER}`,
    ])
  })

  test('in brackets ends before the next verb', () => {
    expect(told(`Quyết định này thay thế ${ACT} (không bao gồm Phụ lục I) và bãi bỏ ${OTHER}.`)).toEqual([
      `PART REPLACES ${ACT}`,
      `REPEALS ${OTHER}`,
    ])
  })

  test('behind a list of places may be said of each', () => {
    expect(told('Bãi bỏ các khoản 2, 3 và 4 Điều 5 (trừ điểm a khoản 3).')).toEqual([
      'PART REPEALS khoản 2',
      'PART REPEALS 3',
      'PART REPEALS 4 Điều 5',
    ])
  })

  test('behind two may be said of both', () => {
    expect(told(`Bãi bỏ ${ACT} về nhóm và ${OTHER} về phí, trừ khoản 2 Điều 3.`)).toEqual([
      `PART REPEALS ${ACT}`,
      `PART REPEALS ${OTHER}`,
    ])
  })
})

describe('an act is ended as a whole', () => {
  test.each([
    [`Quyết định này thay thế ${ACT}, không thay thế ${OTHER}.`, `REPLACES ${ACT}`],
    [`Bãi bỏ ${ACT} về việc thu phí đối với các xã thuộc huyện Mẫu.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT} về hỗ trợ diệt trừ sâu bệnh, nhà ở riêng lẻ.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT} về việc tiếp tục thực hiện Điều 4 Nghị quyết số 5/NQ-HĐND.`, `REPEALS ${ACT}`],
    [`Thay thế ${ACT} và các quy định khác trái với Quyết định này.`, `REPLACES ${ACT}`],
    [`Thay thế ${ACT}; những quy định khác trái với Quyết định này đều bãi bỏ.`, `REPLACES ${ACT}`],
    [`Bãi bỏ ${ACT}. Riêng các xã gửi báo cáo trước ngày 5.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}. Điều 5 của Quyết định này vẫn được áp dụng.`, `REPEALS ${ACT}`],
    [`Quyết định này thay thế ${ACT}. Riêng Điều 2 có hiệu lực từ ngày 01/01/2021.`, `REPLACES ${ACT}`],
    [`Bãi bỏ ${ACT}. Trừ trường hợp khẩn cấp, thành viên không được gửi tin ban đêm.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}. Giữ lại hồ sơ trong 05 năm.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}. Nhưng các tổ chức phải tiếp tục báo cáo.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}. Riêng Trưởng nhóm vẫn được gọi.`, `REPEALS ${ACT}`],
    [`Thay thế ${ACT}, riêng ${OTHER} vẫn tiếp tục có hiệu lực.`, `REPLACES ${ACT}`],
    [`${ACT} và các quy định trước đây của UBND tỉnh trái với Quyết định này bị bãi bỏ.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}, không áp dụng hồi tố.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}, nhưng không làm thay đổi quyền của các bên.`, `REPEALS ${ACT}`],
    [`Bãi bỏ ${ACT}; khoản 2 Điều 4 Luật Ngân sách tiếp tục được áp dụng.`, `REPEALS ${ACT}`],
    [`Chỉ bãi bỏ Điều 4 ${ACT}.`, `REPEALS Điều 4 ${ACT}`],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted])
  })
})

describe('the places that stay', () => {
  const kept = (words: string) =>
    readAmendingFormulas(words).flatMap(({ kept }) =>
      (kept ?? []).map(({ instrument, steps }) => [instrument, formatPath({ component: '', steps })].join('')),
    )
  test.each<[string, readonly string[]]>([
    [`Bãi bỏ ${ACT}, trừ Điều 5.`, ['/dieu-5']],
    [
      `Bãi bỏ ${ACT}, trừ các quy định tại khoản 1, khoản 2 Điều 5 và Điều 7.`,
      ['/dieu-5/khoan-1', '/dieu-5/khoan-2', '/dieu-7'],
    ],
    [`Bãi bỏ Điều 4 ${ACT} (trừ khoản 1).`, ['/dieu-4/khoan-1']],
    [`Thay thế ${ACT}, trừ Điều 6 Quy chế ban hành kèm theo.`, ['quy che/dieu-6']],
    [`Bãi bỏ ${ACT}. Các khoản 1, 2 Điều 5 vẫn được áp dụng.`, ['/dieu-5/khoan-1', '/dieu-5/khoan-2']],
    [`Bãi bỏ ${ACT}, riêng Điều 5 tiếp tục có hiệu lực đến hết năm 2020.`, []],
    [`Bãi bỏ ${ACT}, trừ các trường hợp nêu tại Điều 5.`, []],
  ])('are read where the words name nothing else: %s', (words, wanted) => {
    expect(kept(words)).toEqual(wanted)
  })
})

// What references in texts mean to the register: linked where it is sure, candidates where not, told where unknown.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Moment } from '../../src/domain/moment.ts'
import { indexActs } from '../../src/usecases/act-index.ts'
import { type ReferenceFound, referencesWith } from '../../src/usecases/text-references.ts'
import { BINH_NAM, recordsWithSecondDecision } from '../support/second-decision.ts'
import { freshStore, type TestStore } from '../support/store.ts'

const LAI_CHAU = 'lai-chau/893-qd-ubnd-2019'

let register: TestStore
let moment: Moment
beforeAll(async () => {
  register = await freshStore(recordsWithSecondDecision())
  moment = await register.now('2026-11-01')
})

/** The references in words as if they stood at a place; those of the text itself where none are given. */
async function at(slug: string, path: string, words?: string): Promise<readonly ReferenceFound[]> {
  const { store } = register
  const provisionsOf = async (of: string) => (await store.loadProvisionsOf([of], moment)).get(of) ?? []
  const outline = async (of: string) =>
    (await store.loadOutlines([of], moment)).get(of) ?? { components: [], paragraphs: [], repairs: [], sources: [] }
  const row = (await provisionsOf(slug)).find((one) => one.path === path)
  if (!row) throw new Error(`no ${path} in ${slug}`)
  const read = referencesWith({ acts: () => indexActs(store, moment), outline, provisionsOf })
  return read(words === undefined ? row : { ...row, text: words })
}

function told({ outcome, decision, path, candidates }: ReferenceFound): string {
  const address = (act: string | null, place: string | null) => [act, place].filter(Boolean).join('#')
  const maybe = candidates.map((one) => address(one.decision, one.path)).join(' | ')
  return [outcome, address(decision, path), maybe].filter(Boolean).join(' ')
}

async function meant(words: string): Promise<string[]> {
  return (await at(BINH_NAM, 'quy-che/dieu-3/khoan-2', words)).map(told)
}

describe('a reference in a clause of a decision', () => {
  it.each<[string, string]>([
    ['theo điểm đ khoản này', `MATCH ${BINH_NAM}#quy-che/dieu-3/khoan-2/diem-đ`],
    ['theo khoản 1', `MATCH ${BINH_NAM}#quy-che/dieu-3/khoan-1`],
    ['trong Điều này', `MATCH ${BINH_NAM}#quy-che/dieu-3`],
    ['trong Mục này', `MATCH ${BINH_NAM}#quy-che/chuong-2/muc-1`],
    ['trong Chương này', `MATCH ${BINH_NAM}#quy-che/chuong-2`],
    ['khoản 5 Điều 4 Quy chế này', `MATCH ${BINH_NAM}#quy-che/dieu-4/khoan-5`],
    ['Điều 2 Quyết định này', `MATCH ${BINH_NAM}#quyet-dinh/dieu-2`],
    ['thi hành Quy chế này', `MATCH ${BINH_NAM}#quy-che`],
    ['thi hành Quyết định này', `MATCH ${BINH_NAM}`],
    ['khoản 3 Điều 4', `NO_SUCH_PROVISION ${BINH_NAM}`],
    ['Nghị định này', 'NOT_READ'],
    ['Quyết định số 17/QĐ-UBND ngày 05/3/2022 của Ủy ban nhân dân tỉnh', `MATCH ${BINH_NAM}`],
    [
      'khoản 5 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lai Châu',
      `MATCH ${LAI_CHAU}#quy-che/dieu-4/khoan-5`,
    ],
    [
      'khoản 9 Điều 4 Quy chế ban hành kèm theo Quyết định số 893/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lai Châu',
      `NO_SUCH_PROVISION ${LAI_CHAU}`,
    ],
    ['Điều 2 Quyết định số 893/QĐ-UBND năm 2019 của UBND tỉnh Lai Châu', `MATCH ${LAI_CHAU}#quyet-dinh/dieu-2`],
    ['Nghị định số 72/2013/NĐ-CP ngày 15/7/2013 của Chính phủ', 'MATCH trung-uong/72-2013-nd-cp'],
    ['Luật Giao dịch điện tử ngày 29/11/2005', 'MATCH trung-uong/luat-giao-dich-dien-tu-2005'],
    [
      'Điều 5 Quyết định số 874/QĐ-BTTTT ngày 17/6/2021 của Bộ trưởng Bộ Thông tin và Truyền thông',
      'TEXT_NOT_HELD trung-uong/874-qd-btttt-2021',
    ],
    ['Luật Đất đai năm 2024', 'NOT_FOUND'],
    ['Quyết định số 894/QĐ-UBND ngày 09/8/2019 của UBND tỉnh Lai Châu', 'NOT_FOUND'],
  ])('%s', async (words, wanted) => {
    expect(await meant(words)).toEqual([wanted])
  })

  it('that names no province is one of its own province, never of another', async () => {
    expect(await meant('Quyết định số 893/QĐ-UBND ngày 09/8/2019')).toEqual(['NOT_FOUND'])
    expect(await meant('Quyết định số 893/QĐ-UBND ngày 09/8/2019 của Ủy ban nhân dân tỉnh')).toEqual(['NOT_FOUND'])
  })

  it('is only a candidate where year or day leave it open', async () => {
    expect(await meant('Quyết định số 893/QĐ-UBND của UBND tỉnh Lai Châu')).toEqual([`AMBIGUOUS ${LAI_CHAU}`])
    const [law] = await meant('Luật An ninh mạng')
    expect(law).toMatch(/^AMBIGUOUS .*luat-an-ninh-mang-2018 \| /)
  })

  it('to a law by another of its days has the law of that name for a candidate', async () => {
    expect(await meant('Luật An toàn thông tin mạng ngày 01/7/2016')).toEqual([
      'AMBIGUOUS trung-uong/luat-an-toan-thong-tin-mang-2015',
    ])
  })

  it('to a range means all that lies between, by the order of Vietnamese points', async () => {
    const [first, last] = await at(BINH_NAM, 'quy-che/dieu-3/khoan-2', 'từ điểm b đến điểm đ')
    expect(first?.paths).toEqual(['quy-che/dieu-3/khoan-2/diem-b'])
    expect(last?.paths).toEqual(['c', 'd', 'đ'].map((point) => `quy-che/dieu-3/khoan-2/diem-${point}`))
    expect(last?.path).toBe('quy-che/dieu-3/khoan-2/diem-đ')
  })
})

describe('the text of 893/QĐ-UBND', () => {
  it('has these references, listed by hand, each linked within the decision', async () => {
    const rows = (await register.store.loadProvisionsOf([LAI_CHAU], moment)).get(LAI_CHAU) ?? []
    const found: string[] = []
    for (const row of rows.filter(({ kind }) => kind !== 'OPENING' && kind !== 'SENTENCE')) {
      for (const reference of await at(LAI_CHAU, row.path)) {
        const place = reference.path === null ? '' : `#${reference.path}`
        found.push(`${row.path}: ${reference.text} → ${reference.outcome} ${reference.decision}${place}`)
      }
    }
    const to = (place = '') => `MATCH ${LAI_CHAU}${place}`
    expect(found).toEqual([
      `quyet-dinh/dieu-2: Quyết định này → ${to()}`,
      `quyet-dinh/dieu-2: Quy chế quản lý và sử dụng Nhóm Zalo trong điều hành, trao đổi công việc → ${to('#quy-che')}`,
      `quyet-dinh/dieu-3: quyết định này → ${to()}`,
      `quyet-dinh/dieu-4: Quyết định này → ${to()}`,
      `quyet-dinh/dieu-4: Quyết định này → ${to()}`,
      `quy-che/dieu-1: Quy chế này → ${to('#quy-che')}`,
      `quy-che/dieu-2: Quy chế này → ${to('#quy-che')}`,
      `quy-che/dieu-6/khoan-4: Quy chế → ${to('#quy-che')}`,
      `quy-che/dieu-8/khoan-1: Quy chế này → ${to('#quy-che')}`,
      `quy-che/dieu-8/khoan-2: Quy chế này → ${to('#quy-che')}`,
    ])
  })
})

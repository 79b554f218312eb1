// Accents and phrases in the register's own records: what is typed with accents is not answered by other words.
import { beforeAll, describe, expect, it } from 'vitest'
import { foldForSearch } from '../../src/domain/vietnamese.ts'
import type { SearchKind } from '../../src/storage/store.ts'
import { searchRegister } from '../../src/usecases/search.ts'
import { loadedStore, type TestStore } from '../support/store.ts'

let register: TestStore
beforeAll(async () => {
  register = await loadedStore()
})

async function find(query: string, kinds: readonly SearchKind[] | null = null) {
  const { store, now } = register
  const { rows, total, notHeld } = await searchRegister(store, query, kinds, { limit: 100, offset: 0 }, await now())
  const texts = rows.map(({ title, body }) => `${title.vi} ${body.vi}`.toLowerCase())
  return { total, notHeld, texts, found: rows.map(({ kind, target }) => `${kind} ${target}`) }
}

describe('a word typed with accents', () => {
  it.each(['cấm', 'cảm', 'mật', 'mã', 'đăng', 'cấm khi sử dụng'])(
    'is not answered by words in other accents, as "%s" where something holds it',
    async (query) => {
      const { texts } = await find(query)
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) for (const word of query.split(' ')) expect(text).toContain(word)
    },
  )

  it('finds less than the same word without accents, which finds them all', async () => {
    const [plain, one, other] = [await find('cam'), await find('cấm'), await find('cảm')]
    expect([...one.found, ...other.found].sort()).toEqual([...plain.found].sort())
  })

  it('is answered by other accents where nothing holds it', async () => {
    const { texts } = await find('mất')
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every((text) => text.includes('mật'))).toBe(true)
  })

  it('is answered by other accents beside its neighbours, and by none that stand apart', async () => {
    expect((await find('quy chê zalo')).found[0]).toBe('DECISION lai-chau/893-qd-ubnd-2019')
    // No text speaks of lost documents: tải and mật in one of them are other words. Typed plain they are found.
    expect((await find('tài liệu mất', ['OBLIGATION'])).found).toEqual([])
    expect((await find('tai lieu mat', ['OBLIGATION'])).total).toBeGreaterThan(0)
  })

  it.each([
    ['bí mật', 'mật'],
    ['lộ bí mật', 'mật'],
    ['cấm đoán', 'cấm'],
    ['Điện Biên', 'điện'],
    ['quy chế Điện Biên', 'quy chế'],
  ])('does not outweigh the words that are held as typed: %s', async (query, held) => {
    const { texts } = await find(query)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toContain(held)
  })

  it.each(['phạt tiền', 'khen thưởng', 'nhóm khen thưởng', 'lành mạnh', 'nghỉ phép', 'nhóm đấu thầu'])(
    'is answered by nothing where what tells it apart is nowhere: %s',
    async (query) => {
      expect((await find(query)).found).toEqual([])
    },
  )

  it('leaves the words in other accents after those as typed, though one text holds both far apart', async () => {
    const { texts } = await find('kỷ luật')
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toContain('luật')
    expect(texts[0]).not.toContain('ký tự')
  })

  it.each([
    ['bí mật', ['bí']],
    ['lộ bí mật', ['lộ', 'bí']],
    ['mất', ['mất']],
    ['Điện Biên', ['biên']],
    ['bi mat', []],
    ['quyết định 893 lai châu', []],
    ['quyết định 998877', ['998877']],
  ])('is named where nothing holds it as typed: %s', async (query, words) => {
    expect((await find(query)).notHeld).toEqual(words)
  })

  it('is found with other words typed plain, of which any of like rarity answers', async () => {
    const { texts } = await find('bi mat')
    expect(texts[0]).toContain('mật')
    expect(texts.filter((text) => text.includes('mật')).length).toBe((await find('mật')).total)
  })

  it('is answered where it is sought: other kinds do not count', async () => {
    const { texts } = await find('cảm', ['PROVISION'])
    expect(texts).toEqual([expect.stringContaining('cấm')])
  })

  it('still finds acts and groups by their addresses, which have no accents', async () => {
    expect((await find('quy chế zalo lai châu')).found[0]).toBe('DECISION lai-chau/893-qd-ubnd-2019')
    expect((await find('quyết định 893 đắk lắk')).found).not.toContain('AGENCY dak-lak/ubnd-tinh')
  })

  it('keeps to it also where only some words are found', async () => {
    const { texts } = await find('mã độc')
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text).toContain('mã')
  })
})

describe('a phrase', () => {
  it.each(['khong duoc', 'không được'])('stands first where it stands in a text: %s', async (query) => {
    const { texts } = await find(query)
    const holds = texts.map((text) => foldForSearch(text).includes('khong duoc'))
    const count = holds.filter(Boolean).length
    expect(count).toBeGreaterThan(5)
    expect(holds.slice(0, count).every(Boolean)).toBe(true)
  })
})

describe('the number of an act', () => {
  it.each([
    'QĐ893',
    'ＱĐ８９３',
    'QD893',
    '893QĐ-UBND',
    '893QĐUBND',
    'qd 893',
    'QĐ-893',
    '893-QĐ',
    'số 893',
    '893/QĐ-UBND Lai Châu',
  ])('finds it first, however it is joined: %s', async (query) => {
    expect((await find(query)).found[0]).toBe('DECISION lai-chau/893-qd-ubnd-2019')
  })

  it('is found by words with letters that only look Latin', async () => {
    expect((await find('qu\u0443 ch\u0435 893')).found).toEqual((await find('quy che 893')).found)
  })

  it('is exact: others that only name it come after', async () => {
    const { found } = await find('762')
    expect(found[0]).toBe('DECISION lai-chau/762-ttr-stttt-2019')
  })
})

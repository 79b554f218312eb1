// In what order a searcher may rely on answers to come, one promise at a time.
import { describe, expect, it } from 'vitest'
import { byRank, MOST_COUNTED, type RankedText, rankOf } from '../../src/domain/search-ranking.ts'
import { countingWords, searchWords } from '../../src/domain/search-words.ts'

function text(title: string, body = '', kind = 'PROVISION'): RankedText {
  return { kind, title: { vi: title, en: '' }, body: { vi: body, en: '' } }
}

/** The titles of the texts, best first. `counts`: in how many things words are found; one where it is not said. */
function ranked(query: string, texts: readonly RankedText[], counts: Readonly<Record<string, number>> = {}): string[] {
  const words = searchWords(query)
  const foundIn = new Map(words.map(({ folded }) => [folded, counts[folded] ?? 1]))
  const ranks = texts.map((found) => ({ found, rank: rankOf({ words, foundIn }, found) }))
  return ranks.sort((a, b) => byRank(a.rank, b.rank)).map(({ found }) => found.title.vi)
}

describe('the order of answers', () => {
  it('begins with the act whose number was asked for, however often others name it', () => {
    const act = text('Lập nhóm', 'Quyết định 893/QĐ-UBND 2019 lai chau ubnd tinh', 'DECISION')
    const naming = text('Quyết định 893/QĐ-UBND', 'Tờ trình 762/TTr-STTTT 893/QĐ-UBND, 893/QĐ-UBND', 'DECISION')
    const provision = text('893/QĐ-UBND')
    for (const query of ['893', '893/QĐ-UBND', 'quyết định 893', 'QD 893']) {
      expect(ranked(query, [provision, naming, act])[0]).toBe('Lập nhóm')
    }
  })

  it('takes the number with its symbol before another act of the same figures', () => {
    const [one, other] = ['72/2013/NĐ-CP', '72/2025/QH15'].map((number) => text(number, `x ${number} y`, 'DECISION'))
    expect(ranked('72/2013', [other as RankedText, one as RankedText])[0]).toBe('72/2013/NĐ-CP')
    expect(ranked('72/2025', [one as RankedText, other as RankedText])[0]).toBe('72/2025/QH15')
  })

  it('has what bears the accents typed before what bears others, and takes words without accents for either', () => {
    const [secret, lost] = [text('Văn bản mật'), text('Mất mật khẩu và mất văn bản, mất, mất')]
    expect(ranked('mật', [text('Mất'), secret])).toEqual(['Văn bản mật', 'Mất'])
    expect(ranked('mất', [text('Mật'), lost])[0]).toBe(lost.title.vi)
    expect(ranked('mat van ban', [text('Mất chìa khóa của phòng lưu văn thư và ban biên tập'), secret])[0]).toBe(
      'Văn bản mật',
    )
  })

  it('does not hold it against a text that it has no accents', () => {
    const address = text('Lập nhóm', 'quyet dinh 893 lai chau')
    const [, isWhole, accents] = rankOf({ words: searchWords('lập nhóm lai châu'), foundIn: new Map() }, address)
    expect([isWhole, accents]).toEqual([1, 1])
  })

  it('has words that stand together before the same words apart, and near ones before far ones', () => {
    const together = text('Gửi tin nhắn mật')
    const near = text('Mật trong tin đã nhắn')
    const far = text('Tin của nhóm phải rõ ràng dễ hiểu, người nhận được nhắn khi có mật')
    expect(ranked('tin nhắn mật', [far, near, together])).toEqual([together, near, far].map(({ title }) => title.vi))
  })

  it('has what holds the words as typed, common ones too, before shorter names of some of them', () => {
    const rule = text('Khi sử dụng nhóm thì không được đăng tải văn bản của cơ quan khác lên nhóm')
    const name = text('Xã Khổng Lào')
    for (const query of ['khong duoc', 'không được']) expect(ranked(query, [name, rule])[0]).toBe(rule.title.vi)
  })

  it('does not take a plain word in a text with accents for the word typed', () => {
    const [place, code] = [text('Phường Buôn Ma Thuột'), text('Bộ mã ký tự tiếng Việt')]
    expect(ranked('mã', [place, code])[0]).toBe(code.title.vi)
  })

  it('has a rare word before a common one, however often the common one stands there', () => {
    const rare = text('Có virus')
    const common = text('Nhóm, nhóm, nhóm và nhóm')
    expect(ranked('nhóm virus', [common, rare], { nhom: MOST_COUNTED, virus: 2 })).toEqual([
      'Có virus',
      common.title.vi,
    ])
  })

  it('has what is just so named before what only bears the name', () => {
    expect(ranked('Sở Y tế', [text('Văn phòng Sở Y tế tỉnh'), text('Sở Y tế')])[0]).toBe('Sở Y tế')
  })

  it('reads abbreviations as the words in full, either way', () => {
    for (const query of ['ubnd tỉnh', 'ủy ban nhân dân tỉnh', 'UBND TỈNH']) {
      const ranks = ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'].map((title) =>
        rankOf({ words: searchWords(query), foundIn: new Map() }, text(title)),
      )
      expect(ranks[0]).toEqual(ranks[1])
      expect(ranks[0]?.[1]).toBe(1)
    }
  })
})

describe('the words of a query', () => {
  it.each([
    ['QĐ893', 'qd 893'],
    ['QD893', 'qd 893'],
    ['893QĐ-UBND', '893 qd ubnd'],
    ['893QĐUBND', '893 qd ubnd'],
    ['qd 893', 'qd 893'],
    ['NĐ72/2013', 'nd 72 2013'],
    ['72/2025/QH15', '72 2025 qh15'],
    ['5a', '5a'],
  ])('of "%s" are "%s"', (query, wanted) => {
    const words = searchWords(query)
    expect(words.map(({ folded }) => folded).join(' ')).toBe(wanted)
    expect(words.map(({ exact }) => exact).join(' ')).toBe(wanted)
  })
})

describe('the words that count', () => {
  it.each([
    ['quy định về tin nhắn mật', 'tin nhan mat'],
    ['nhiệm vụ của sở', 'nhiem vu so'],
    ['số 893', '893'],
    ['administrator of the group', 'administrator group'],
    ['của', 'cua'],
    ['quy định về', 'quy dinh ve'],
  ])('of "%s" are "%s"', (query, wanted) => {
    expect(
      countingWords(searchWords(query))
        .map(({ folded }) => folded)
        .join(' '),
    ).toBe(wanted)
  })
})

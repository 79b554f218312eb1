// What a user may rely on when text is searched, marked, suggested and sorted in Vietnamese.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exactForm,
  firstMatch,
  foldForSearch,
  foldWithOffsets,
  markMatches,
  type NameParts,
  nameSortKey,
  nearest,
  nfc,
} from '../../src/domain/vietnamese.ts'

const anyText = fc.string({ unit: 'binary' })
const vietnameseText = fc.string({
  unit: fc.constantFrom(...'aàảãáạăằâẩđĐÐðeêệioòôơợuưừyỳýqghnctmHOÀÝ \t\u00a0\u200b-/5', '\u0301', '\u0323', '\u0302'),
})
const text = fc.oneof(anyText, vietnameseText)

describe('searching', () => {
  it.each([
    ['Quyết định', 'quyet dinh'],
    ['hoà', 'hoa'],
    ['THÚY', 'thuy'],
    ['ĐẮK LẮK', 'dak lak'],
    ['\u00d0\u1eafk L\u1eafk', 'dak lak'],
    ['\u00f0i\u1ec1u', 'dieu'],
    ['  Lai \u00a0\t\n Châu\u200b', 'lai chau'],
    ['\ufeffỦy\u200bban', 'uy ban'],
    ['', ''],
    ['\u200b \u0301', ''],
  ])('finds %j as %j', (written, searched) => {
    expect(foldForSearch(written)).toBe(searched)
  })

  it('folds a folded text to itself, whatever the text', () => {
    fc.assert(fc.property(text, (t) => foldForSearch(foldForSearch(t)) === foldForSearch(t)))
  })

  it('does not care in which Unicode form a text was typed', () => {
    fc.assert(
      fc.property(text, (t) => {
        const [composed, decomposed] = [t.normalize('NFC'), t.normalize('NFD')]
        expect(foldForSearch(decomposed)).toBe(foldForSearch(composed))
        expect(exactForm(decomposed)).toBe(exactForm(composed))
        expect(nfc(decomposed)).toBe(nfc(composed))
      }),
    )
  })

  it('folds every single character of Unicode to something that folds to itself', () => {
    const unstable: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const folded = foldForSearch(String.fromCodePoint(code))
      if (foldForSearch(folded) !== folded || foldWithOffsets(String.fromCodePoint(code)).folded !== folded) {
        unstable.push(code.toString(16))
      }
    }
    expect(unstable).toEqual([])
  })
})

describe('exact accents', () => {
  it.each([
    ['hoà', 'hòa'],
    ['HOÀ', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['Uỷ ban', 'ủy ban'],
    ['loạ', 'lọa'],
    ['hòan', 'hoàn'],
    ['ngòai', 'ngoài'],
    ['ngùyên', 'nguyền'],
    ['thủyên', 'thuyển'],
    ['qúy', 'quý'],
    ['qủa', 'quả'],
    ['qụân', 'quận'],
    ['gìa', 'già'],
    ['gíao', 'giáo'],
    ['gìơ', 'giờ'],
    ['\u00d0iều', 'điều'],
  ])('takes %s for another way to write %s', (written, form) => {
    expect(exactForm(written)).toBe(form)
  })

  it.each([
    'hòa',
    'hoàn',
    'hoặc',
    'hoẵng',
    'khoèo',
    'quý',
    'quí',
    'quả',
    'quyết',
    'quỳnh',
    'thúy',
    'thủy',
    'khuỷu',
    'nguyễn',
    'tuyệt',
    'gì',
    'gìn',
    'giờ',
    'giếng',
    'nghĩa',
    'mía',
    'của',
    'chùa',
    'ngoằn ngoèo',
    'thuở',
    'hoa á',
  ])('leaves %s as it is spelled', (word) => {
    expect(exactForm(word)).toBe(word)
  })

  it('keeps apart what only accents keep apart', () => {
    expect(exactForm('Hòa')).not.toBe(exactForm('Hoa'))
    expect(exactForm('quý')).not.toBe(exactForm('quí'))
    expect(exactForm('dân')).not.toBe(exactForm('đân'))
  })

  it('settles in one step, and folds to what the text itself folds to', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(exactForm(exactForm(t))).toBe(exactForm(t))
        expect(foldForSearch(exactForm(t))).toBe(foldForSearch(t))
      }),
    )
  })
})

describe('finding the way back from folded text', () => {
  it('folds alike and gives every folded unit a place in the original, in order', () => {
    fc.assert(
      fc.property(text, (t) => {
        const { folded, offsets } = foldWithOffsets(t)
        expect(folded).toBe(foldForSearch(t))
        expect(offsets).toHaveLength(folded.length + 1)
        for (let i = 1; i < offsets.length; i++) expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0)
        expect(offsets.at(-1)).toBeLessThanOrEqual(t.length)
        for (let i = 0; i < folded.length; i++) {
          if (offsets[i] === offsets[i + 1] || offsets[i] === offsets[i - 1]) continue
          expect(foldForSearch(t.slice(offsets[i], offsets[i + 1]))).toBe(folded[i]?.trim())
        }
      }),
    )
  })

  it('counts decomposed letters in UTF-16 units of the original', () => {
    const decomposed = 'Điều'.normalize('NFD')
    expect(foldWithOffsets(`  ${decomposed}  4`)).toEqual({ folded: 'dieu 4', offsets: [2, 3, 4, 7, 8, 10, 11] })
  })
})

describe('marking what was found', () => {
  it('marks the words in the letters of the original', () => {
    expect(markMatches('Nhóm Zalo Hoà Bình', ['hòa', 'zalo'])).toEqual([
      { text: 'Nhóm ', match: false },
      { text: 'Zalo', match: true },
      { text: ' ', match: false },
      { text: 'Hoà', match: true },
      { text: ' Bình', match: false },
    ])
  })

  it('marks whole words, never a part of one', () => {
    expect(markMatches('hoàn, phohoa', ['hoa'])).toEqual([{ text: 'hoàn, phohoa', match: false }])
    expect(markMatches('Quyết định này', ['quy', 'quyet'])).toEqual([
      { text: 'Quyết', match: true },
      { text: ' định này', match: false },
    ])
    expect(firstMatch('thành phần của nhóm, phan', ['pha', 'phan'])).toBe(6)
    expect(firstMatch('bị cấm', ['b'])).toBe(-1)
  })

  it('marks the whole of a long word that begins with what was typed', () => {
    expect(markMatches('the messages, a message', ['message'])).toEqual([
      { text: 'the ', match: false },
      { text: 'messages', match: true },
      { text: ', a ', match: false },
      { text: 'message', match: true },
    ])
  })

  it('marks a decomposed letter with its marks', () => {
    const text = 'Hoà.'.normalize('NFD')
    expect(markMatches(text, ['hoa'])[0]).toEqual({ text: 'Hoà'.normalize('NFD'), match: true })
  })

  it('joins terms that overlap, and lets the longer one win', () => {
    expect(markMatches('quy chế nhóm', ['quy', 'quy che', 'che nhom'])).toEqual([{ text: 'quy chế nhóm', match: true }])
  })

  it('marks nothing for no terms or blank ones, and gives no segment of an empty text', () => {
    expect(markMatches('Lai Châu', ['', ' \u200b'])).toEqual([{ text: 'Lai Châu', match: false }])
    expect(markMatches('', ['lai'])).toEqual([])
  })

  it('never loses or changes a character, and every marked piece begins with a term', () => {
    const term = fc.constantFrom('a', 'hoa', 'd', 'dieu 4', 'o', 'ê')
    fc.assert(
      fc.property(text, fc.array(term, { maxLength: 3 }), (t, terms) => {
        const segments = markMatches(t, terms)
        expect(segments.map((segment) => segment.text).join('')).toBe(t)
        for (const segment of segments) {
          expect(segment.text).not.toBe('')
          if (segment.match) {
            expect(terms.some((term) => foldForSearch(segment.text).startsWith(foldForSearch(term)))).toBe(true)
          }
        }
      }),
    )
  })
})

describe('suggesting near spellings', () => {
  const slugs = ['lai-chau/893-qd-ubnd-2019', 'dak-lak/2547-qd-ubnd', 'lai-chau/ubnd-tinh', 'dak-lak/ubnd-tinh']

  it('puts the nearest first and leaves out what is far', () => {
    expect(nearest('lai-chau/ubnd-tnh', slugs, 5)).toEqual(['lai-chau/ubnd-tinh', 'dak-lak/ubnd-tinh'])
    expect(nearest('Đắk-Lắk/ubnd-tỉnh', slugs, 1)).toEqual(['dak-lak/ubnd-tinh'])
    expect(nearest('quang-ngai/17', slugs, 5)).toEqual([])
  })

  it('suggests what contains all that was wanted', () => {
    expect(nearest('lai-chau/so-giao-duc', ['lai-chau/so-xay-dung', 'lai-chau/so-giao-duc-va-dao-tao'], 1)).toEqual([
      'lai-chau/so-giao-duc-va-dao-tao',
    ])
    expect(nearest('893', slugs, 5)).toEqual(['lai-chau/893-qd-ubnd-2019'])
    expect(nearest('89', slugs, 5)).toEqual([])
  })

  it('never gives more than asked, nor one thing twice', () => {
    expect(nearest('dak-lak/ubnd-tin', [...slugs, ...slugs], 2)).toEqual(['dak-lak/ubnd-tinh', 'lai-chau/ubnd-tinh'])
    expect(nearest('dak-lak/ubnd-tin', slugs, 1)).toEqual(['dak-lak/ubnd-tinh'])
    expect(nearest('lai-chau', slugs, 0)).toEqual([])
    expect(nearest('a', ['b'], 5)).toEqual([])
  })
})

describe('sorting names', () => {
  const collator = new Intl.Collator('vi')
  const asCollated = (a: NameParts, b: NameParts) =>
    collator.compare(a.given, b.given) ||
    collator.compare(a.middle ?? '', b.middle ?? '') ||
    collator.compare(a.family ?? '', b.family ?? '')
  const byKey = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

  it('sorts by given name, then middle, then family', () => {
    const names: NameParts[] = [
      { family: 'Vũ', middle: 'Văn', given: 'Anh' },
      { family: 'Bùi', middle: 'Thị', given: 'Ánh' },
      { family: 'Ân', middle: null, given: 'An' },
      { family: 'Trần', middle: null, given: 'Anh' },
      { family: 'Lê', middle: 'Văn', given: 'Anh' },
      { family: null, middle: null, given: 'Đua' },
      { family: 'Y', middle: null, given: 'Dua' },
    ]
    const sorted = names.toSorted((a, b) => byKey(nameSortKey(a), nameSortKey(b)))
    expect(sorted.map((name) => [name.family, name.middle, name.given].filter(Boolean).join(' '))).toEqual([
      'Ân An',
      'Trần Anh',
      'Lê Văn Anh',
      'Vũ Văn Anh',
      'Bùi Thị Ánh',
      'Y Dua',
      'Đua',
    ])
  })

  it('agrees with the Vietnamese collation part by part, on 100,000 names', () => {
    const random = seeded(20190809)
    const disagreements: string[] = []
    let previous = randomName(random)
    for (let i = 0; i < 100_000; i++) {
      const name = randomName(random, previous)
      if (Math.sign(asCollated(previous, name)) !== byKey(nameSortKey(previous), nameSortKey(name))) {
        disagreements.push(`${JSON.stringify(previous)} ${JSON.stringify(name)}`)
      }
      previous = name
    }
    expect(disagreements.slice(0, 5)).toEqual([])
  })

  it('gives one key to one name in every Unicode form, with Ð for Đ, and however spaced', () => {
    const key = nameSortKey({ family: 'Nguyễn', middle: 'Thị Hoàng', given: 'Đào' })
    expect(
      nameSortKey({ family: 'Nguyễn'.normalize('NFD'), middle: ' Thị  Hoàng ', given: '\u00d0ào'.normalize('NFD') }),
    ).toBe(key)
  })

  it('is printable ASCII for every text', () => {
    fc.assert(
      fc.property(text, text, (given, middle) => {
        expect(nameSortKey({ family: null, middle, given })).toMatch(/^[!-~]*$/)
      }),
    )
  })
})

/** A small linear congruential generator: the same names in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A name near another one as often as not, so that later letters, tones and cases decide. */
function randomName(random: (below: number) => number, near?: NameParts): NameParts {
  const part = (like: string | null | undefined) => {
    if (like && random(3) === 0) return like
    if (like && random(2) === 0) return respelled(random, like)
    return Array.from({ length: 1 + random(2) }, () => syllable(random)).join([' ', ' ', '-', "'"][random(4)])
  }
  return {
    family: random(9) === 0 ? null : part(near?.family),
    middle: random(4) === 0 ? null : part(near?.middle),
    given: part(near?.given),
  }
}

function syllable(random: (below: number) => number): string {
  const pick = (list: readonly string[]) => list[random(list.length)] ?? ''
  const written = pick([
    '',
    'b',
    'c',
    'd',
    'đ',
    'g',
    'h',
    'kh',
    'l',
    'm',
    'ng',
    'nh',
    'ph',
    'qu',
    's',
    't',
    'tr',
    'v',
    'x',
  ])
  const toned = pick([...'aăâeêioôơuưy']) + pick(['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'])
  const word = (
    written +
    toned +
    pick(['', '', 'c', 'i', 'm', 'n', 'ng', 'o', 't', 'f', 'j', 'w', 'z', '1'])
  ).normalize('NFC')
  return random(3) === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

function respelled(random: (below: number) => number, text: string): string {
  const letters = [...text.normalize('NFD')]
  const at = random(letters.length)
  const letter = letters[at] ?? ''
  if (/[\u0300\u0301\u0303\u0309\u0323]/u.test(letter)) {
    letters[at] = [...'\u0300\u0309\u0303\u0301\u0323'][random(5)] ?? ''
  } else {
    letters[at] = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  }
  return letters.join('').normalize('NFC')
}

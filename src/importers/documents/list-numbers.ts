// The numbers that Word and HTML write before the entries of a list by themselves.

export type NumberFormat = 'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman'

const FORMATS: ReadonlySet<string> = new Set([
  'decimal',
  'decimalZero',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
])

export function isNumberFormat(name: string): name is NumberFormat {
  return FORMATS.has(name)
}

/** As it is shown: letters are those of English, a b c d e, without đ; after z comes aa, then bb. */
export function formatNumber(number: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
  }
}

function letters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  const place = (number - 1) % 26
  return String.fromCharCode(97 + place).repeat(Math.floor((number - 1) / 26) + 1)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let [rest, text] = [number, '']
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

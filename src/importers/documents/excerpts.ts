// What a note names of words that were left out: few, short, and without signs that a terminal would obey.

const MOST = 4
const LONGEST = 60

/** The first of the passages, each once and cut, in quotation marks. */
export function excerpts(passages: Iterable<string>): string {
  const different = new Set<string>()
  for (const passage of passages) {
    const words = shortened(passage)
    if (words !== '') different.add(words)
    if (different.size > MOST) break
  }
  const named = [...different].slice(0, MOST).map((words) => `“${words}”`)
  return named.join(', ') + (different.size > MOST ? ', …' : '')
}

function shortened(passage: string): string {
  const words = passage
    .slice(0, LONGEST * 2)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  const letters = [...words]
  return letters.length > LONGEST || passage.length > LONGEST * 2
    ? `${letters.slice(0, LONGEST).join('').trimEnd()}…`
    : words
}

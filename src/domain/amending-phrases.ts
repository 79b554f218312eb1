// Pairs the phrases that a formula takes out with those that it puts in their place.

/** Of a phrase that is changed, the old words and the new. */
export interface Phrase {
  readonly old: string | null
  readonly new: string | null
}

/**
 * Quoted words in groups, parted where the text says `bằng`: `“A”, “B” bằng “C”` has two. Between two of them the first of a
 * group is the new words and the others are replaced in turn (`“A” bằng “B”, “C” bằng “D”`). As many new as old pair one by one.
 */
export function phrasesOf(groups: readonly (readonly string[])[], isInserting: boolean): readonly Phrase[] {
  const [first = []] = groups
  if (first.length === 0) return []
  if (groups.length === 1) {
    return isInserting ? first.slice(0, 1).map((words) => ({ old: null, new: words })) : first.map(gone)
  }
  const phrases: Phrase[] = []
  let olds = first
  groups.slice(1).forEach((group, index) => {
    const isLast = index === groups.length - 2
    const pairs = isLast && group.length === olds.length
    phrases.push(...olds.map((old, at) => ({ old, new: group[pairs ? at : 0] ?? null })))
    olds = isLast ? [] : group.slice(1)
  })
  return phrases
}

function gone(words: string): Phrase {
  return { old: words, new: null }
}

// The words and keys by which a draft calls classes of posts and agencies.
import type { AgencyKind } from '../../domain/agency.ts'
import type { Rank } from '../../domain/post.ts'

/** Of `Chánh Văn phòng Ủy ban nhân dân tỉnh` the body is the office, whose name the rank begins. */
export function bodyWords(kind: AgencyKind, words: string, title: string): string {
  const noun = /^(?:phó )?(?:chánh|trưởng) (thanh tra|ban|chi cục)(?!\p{L})/iu.exec(title)?.[1]
  if (noun !== undefined && !words.toLowerCase().startsWith(noun.toLowerCase())) return `${capital(noun)} ${words}`
  return kind === 'PROVINCIAL_OFFICE' && !/^văn phòng/iu.test(words) ? `Văn phòng ${words}` : words
}

export function leadersOf(kind: AgencyKind | null): readonly Rank[] {
  return kind?.endsWith('COMMITTEE') || kind?.endsWith('COUNCIL')
    ? ['CHAIRMAN', 'VICE_CHAIRMAN']
    : ['HEAD_OF_AGENCY', 'DEPUTY_HEAD_OF_AGENCY']
}

export function kebab(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

export function small(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

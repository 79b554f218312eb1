// How somebody is shown in a group: full name and post, as Điều 3 khoản 2 of the regulation of 893/QĐ-UBND asks.
import { isHolder, type Tenure } from './person.ts'
import { nfc } from './vietnamese.ts'

/** Family, middle and given name in Vietnamese order. */
export function fullName(person: { readonly family: string; readonly middle: string; readonly given: string }): string {
  return nfc([person.family, person.middle, person.given].filter(Boolean).join(' '))
}

/** `Giám đốc Sở Y tế`; words that end the title and begin the agency's name are written once (`Chánh Văn phòng …`). */
export function postName(title: string, agencyName: string): string {
  const [head, tail] = [title.split(' '), agencyName.split(' ')]
  for (let shared = Math.min(head.length, tail.length); shared > 0; shared -= 1) {
    const same = head.slice(-shared).every((word, index) => word.toLowerCase() === tail[index]?.toLowerCase())
    if (same) return [...head, ...tail.slice(shared)].join(' ')
  }
  return `${title} ${agencyName}`
}

/** The post with the capacity in which it is held: `Quyền Giám đốc Sở Y tế`, `Phó Giám đốc phụ trách Sở Y tế`, `Phụ trách Sở Y tế`. */
export function officeName(tenure: Pick<Tenure, 'post' | 'capacity'>, agencyName: string): string {
  const { capacity, post } = tenure
  if (capacity === 'ACTING') return `Quyền ${postName(post.title, agencyName)}`
  if (capacity !== 'IN_CHARGE') return postName(post.title, agencyName)
  return isHolder(tenure) ? postName(`${post.title} phụ trách`, agencyName) : `Phụ trách ${agencyName}`
}

/** `Nguyễn Văn An - Giám đốc Sở Y tế`: the hyphen follows the regulation's own example. Without a post: the name. */
export function displayName(name: string, post: string | null): string {
  return nfc(post === null ? name : `${name} - ${post}`)
}

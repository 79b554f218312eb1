// Proposes the groups that a text founds.
import type { ParsedDecision } from '../decision-text/parsed.ts'
import type { Proposals } from '../files/shapes.ts'
import { groupName } from './foundings.ts'
import type { Founding } from './gathered.ts'
import { type DraftHead, kebab } from './head.ts'

type ProposedGroup = NonNullable<Proposals['groups']>[number]

const MOST_WORDS = 16

/** One for each sentence that founds one; none where the register does not know who issued the text. */
export function proposeGroups(
  foundings: readonly Founding[],
  { issuer, fields }: DraftHead,
  { heading }: ParsedDecision,
): readonly ProposedGroup[] {
  if (!issuer) return []
  const { effectiveFrom: from } = fields as { effectiveFrom?: string }
  const since = from === undefined ? {} : { from }
  return foundings.map(({ at, words, why }): ProposedGroup => {
    const name = groupName(words.slice(why.length).trim())
    const short = kebab(name.split(/ của (?=các |\p{Lu})/u)[0] ?? name)
      .split('-')
      .slice(0, MOST_WORDS)
      .join('-')
    return {
      slug: `${issuer.slug.split('/')[0]}/${short === '' ? 'nhom' : short}`,
      kind: /^(?:các|mỗi|những) /iu.test(name) ? 'CLASS' : 'INSTANCE',
      name: { vi: name, en: '' },
      platform: /zalo/iu.test(`${words} ${heading.title}`) ? 'ZALO' : 'OTHER',
      agency: issuer.slug,
      setUpBy: at,
      active: since,
      governedBy: { standing: 'MANDATORY', ...since },
      why,
    }
  })
}

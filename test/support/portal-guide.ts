// The code blocks of the guide for portals, which tests run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './folder.ts'

/** Where the guide's register is. */
export const guideOrigin = 'https://nhom.example.vn'

/** The blocks in a language, in their order, without the line break at their end. */
export function guideBlocks(language: string): string[] {
  const guide = readFileSync(join(ROOT, 'docs/guides/portals.md'), 'utf8')
  const blocks = guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm'))
  return [...blocks].map(([, text = '']) => text)
}

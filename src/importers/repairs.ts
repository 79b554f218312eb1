// Makes the repairs that a person has confirmed, and says of each that does not fit the text why it does not.
import { z } from 'zod'
import type { Localized } from '../domain/source.ts'
import { type CleanText, cleanText, type WantedRepair } from './clean-text.ts'
import { repairsShape } from './files/shapes.ts'
import { type DataPath, type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'
import { readYaml } from './yaml-file.ts'

/** Repairs and the text as found with them made. */
export interface RepairedText {
  readonly repairs: readonly WantedRepair[]
  readonly clean: string
}

const repairsFileShape = z.strictObject({ repairs: repairsShape })

/**
 * Repairs as `so-nhom parse --repairs` prints them, once a person has struck out what is wrong. `name` is what problems
 * show. Throws FileRefused with everything that is ill-formed or does not fit the text.
 */
export function readRepairs(name: string, yaml: string, text: string): RepairedText {
  const located = readYaml(name, yaml, repairsFileShape)
  const problems: FileProblem[] = []
  const { clean } = repairAndCheck(text, located.data.repairs, ['repairs'], (code, path, message) => {
    problems.push(located.problem(code, path, message))
  })
  if (problems.length > 0) throw new FileRefused(problems)
  return { repairs: located.data.repairs, clean }
}

/** The text with the repairs that fit; reports REPAIR_NOT_FOUND at `path` and the index of each that does not. */
export function repairAndCheck(
  raw: string,
  wanted: readonly WantedRepair[],
  path: DataPath,
  report: (code: FileProblemCode, path: DataPath, message: Localized) => void,
): CleanText {
  const text = cleanText(raw, wanted)
  for (const { index, found, lineText, clashesWith } of text.misplaced) {
    const repair = wanted[index]
    if (clashesWith !== undefined) {
      report('REPAIR_NOT_FOUND', [...path, index], {
        vi: `Chỗ "${repair?.wrong}" ở dòng ${repair?.line} trùng hoặc chồng lên chỗ sửa thứ ${clashesWith + 1}. Gộp thành một chỗ sửa.`,
        en: `"${repair?.wrong}" on line ${repair?.line} repeats or overlaps repair ${clashesWith + 1}. Make one repair of them.`,
      })
      continue
    }
    const shown = lineText === null ? '' : ` "${lineText.slice(0, 60)}"`
    report('REPAIR_NOT_FOUND', [...path, index], {
      vi: `Dòng ${repair?.line}${shown} có ${found} chỗ "${repair?.wrong}"; cần đúng một chỗ, hoặc nêu occurrence.`,
      en: `Line ${repair?.line}${shown} has "${repair?.wrong}" ${found} times; it must be once, or name the occurrence.`,
    })
  }
  return text
}

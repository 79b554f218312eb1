// Collects the problems of one file: names that do not exist, keys used twice, and whatever else is found.
import { type DataPath, type FileProblem, type FileProblemCode, FileRefused } from './problems.ts'
import { UnknownNames } from './unknown-name.ts'
import type { LocatedData } from './yaml-file.ts'

/** Collects what is wrong with one file, each with its place, so that it is refused with all of it at once. */
export class Checks {
  readonly #located: LocatedData<unknown>
  readonly #problems: FileProblem[] = []
  readonly #unknownNames = new UnknownNames()

  constructor(located: LocatedData<unknown>) {
    this.#located = located
  }

  known(
    code: FileProblemCode,
    vi: string,
    en: string,
    asked: string | undefined,
    known: Iterable<string>,
    path: DataPath,
  ): void {
    const names = new Set(known)
    if (asked === undefined || names.has(asked)) return
    const message = this.#unknownNames.tell(code, { vi, en }, asked, names)
    if (message) this.add(code, path, message.vi, message.en)
  }

  unique(keys: readonly string[], pathOf: (index: number) => DataPath): void {
    const seen = new Set<string>()
    keys.forEach((key, index) => {
      if (seen.has(key))
        this.add('DUPLICATE', pathOf(index), `"${key}" đã có ở trên.`, `"${key}" stands above already.`)
      seen.add(key)
    })
  }

  add(code: FileProblemCode, path: DataPath, vi: string, en: string): void {
    this.#problems.push(this.#located.problem(code, path, { vi, en }))
  }

  refuseIfAny(): void {
    if (this.#problems.length > 0) throw new FileRefused(this.#problems)
  }
}

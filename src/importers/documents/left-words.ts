// The words of a document that its letters say are none: struck out or hidden. They are kept as passages, for a note to name.
import { joinRuns, type Run } from './blocks.ts'

export type LeftReason = 'STRUCK' | 'HIDDEN'

/** Runs that follow each other with no word read between them are one passage. */
export class LeftWords {
  readonly #passages: { readonly reason: LeftReason; readonly runs: Run[] }[] = []
  #isOpen = false

  add(reason: LeftReason, run: Run): void {
    const last = this.#passages.at(-1)
    if (this.#isOpen && last?.reason === reason) last.runs.push(run)
    else this.#passages.push({ reason, runs: [run] })
    this.#isOpen = true
  }

  /** At a word that is read, and at the end of a paragraph. */
  end(): void {
    this.#isOpen = false
  }

  /** Those with a letter or a sign. */
  of(reason: LeftReason): readonly string[] {
    const those = this.#passages.filter((passage) => passage.reason === reason)
    return those.map(({ runs }) => joinRuns(runs).text).filter((words) => words.trim() !== '')
  }
}

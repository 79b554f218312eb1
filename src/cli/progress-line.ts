// How far a long piece of work is: one line kept up to date on a terminal, a line every tenth elsewhere.

/** Where the line goes, such as process.stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  write(words: string): unknown
}

/** Tells how much of `total` is done, never less than before. The line ends when all of it is. */
export function progressLine(stream: ProgressStream, total: number): (done: number) => void {
  let told = -1
  return (done) => {
    const percent = Math.floor((100 * Math.min(done, total)) / Math.max(1, total))
    const step = stream.isTTY ? percent : percent - (percent % 10)
    if (step <= told) return
    told = step
    const words = `${step} % (${done}/${total})`
    stream.write(stream.isTTY ? `\r${words}${step === 100 ? '\n' : ''}` : `${words}\n`)
  }
}

// Measures the parser of decision texts: how fast it reads 1 MB, and whether twice the text takes twice the time.
// node bench/parser.ts [--length 1000000] [--rounds 2]
import { parseArgs } from 'node:util'
import { parseDecisionText } from '../src/importers/decision-text.ts'
import { MEASURED } from './hostile-texts.ts'

const { values } = parseArgs({
  options: { length: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '2' } },
})
const length = Number(values.length)
const rounds = Number(values.rounds)
/** What a clerk waits for at the most: 1 MB in under a second. */
const MOST_MS = 1000
let slowest = { name: '', ms: 0 }
let within = 0

console.log('| text | MB/s | ms | ms, half of it | ratio | times NFD and back |')
console.log('| --- | --: | --: | --: | --: | --: |')
for (const { name, of } of MEASURED) {
  const [text, half] = [of(length), of(length / 2)]
  const [whole, part] = [best(() => parseDecisionText(text)), best(() => parseDecisionText(half))]
  const floor = best(() => text.normalize('NFD').normalize('NFC'))
  const speed = Buffer.byteLength(text) / 1e6 / (whole / 1000)
  if (whole > slowest.ms) slowest = { name, ms: whole }
  if (whole < MOST_MS) within++
  const cells = [name, speed.toFixed(1), whole.toFixed(0), part.toFixed(0), (whole / part).toFixed(2)]
  console.log(`| ${[...cells, (whole / floor).toFixed(1)].join(' | ')} |`)
}
const share = `${within} of ${MEASURED.length} texts of ${length} characters in under ${MOST_MS} ms`
console.log(`\n${share}; slowest: ${slowest.name}, ${slowest.ms.toFixed(0)} ms`)

/** The least time of several rounds in milliseconds: what else the machine does only ever adds to it. */
function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

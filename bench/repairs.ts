// Measures the proposed repairs: on 893 as found, on clean texts, on texts with losses made on purpose, and in time.
// node bench/repairs.ts [--seeds 20]
import { parseArgs } from 'node:util'
import { proposeRepairs } from '../src/importers/text-damage/proposals.ts'
import { CONFIDENCES } from '../src/importers/text-damage/reasons.ts'
import { cleanTexts, LOSSES, recordedDamage, scoreOf, scoreOfMany } from './damage.ts'

const EVERY = 50
const MEGABYTE = 1_000_000

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '20' } } })
const { repaired, prose, made } = cleanTexts()
printRecorded()
printClean()
printMade(Number(values.seeds))
printTimes()

function printRecorded(): void {
  const { damaged, repairs } = recordedDamage()
  const { places, found, wrong, proposals, missed } = scoreOf(damaged)
  console.log(`893 as found: ${found} of ${places} places given back, ${wrong} proposals wrong\n`)
  for (const { proposal, right } of proposals) {
    const { line, confidence, alternatives } = proposal
    const others = alternatives.length === 0 ? '' : ` (or ${alternatives.join(', ')})`
    console.log(
      `  ${right ? 'right' : 'WRONG'} ${confidence.padEnd(6)} line ${line}: ${proposal.wrong} → ${proposal.right}${others}`,
    )
  }
  for (const at of missed)
    console.log(`  MISSED line ${repairs[at]?.line}: ${repairs[at]?.wrong} → ${repairs[at]?.right}`)
}

function printClean(): void {
  console.log('\n| clean text | proposals |\n| --- | --: |')
  for (const { name, text } of [repaired, prose, ...made]) {
    const proposals = proposeRepairs(text)
    const shown = proposals.map(({ wrong, right }) => ` ${wrong} → ${right}`).join(',')
    console.log(`| ${name} | ${proposals.length}${shown} |`)
  }
}

function printMade(seeds: number): void {
  console.log(`\nOne word in ${EVERY} loses a letter, ${seeds} times over\n`)
  console.log('| text | letters lost | places | given back | proposals right | HIGH right | MEDIUM | LOW |')
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: |')
  const texts = [
    [repaired.name, [repaired]] as const,
    ['prose', [prose]] as const,
    ['made-up decisions', made] as const,
  ]
  for (const [name, those] of texts) {
    for (const loss of LOSSES) {
      const { places, found, wrong, proposals } = scoreOfMany(those, loss, EVERY, seeds)
      const byConfidence = CONFIDENCES.map((wanted) => {
        const alike = proposals.filter(({ proposal }) => proposal.confidence === wanted)
        return share(alike.filter(({ right }) => right).length, alike.length)
      })
      const precision = share(proposals.length - wrong, proposals.length)
      console.log(`| ${[name, loss, places, share(found, places), precision, ...byConfidence].join(' | ')} |`)
    }
  }
}

function printTimes(): void {
  const source = recordedDamage().damaged.text
  const letters = 'bcdđghklmnpqrstvxaăâeêioôơuưyấềộự'
  const scattered = (length: number) => {
    return Array.from({ length }, (_, at) =>
      at % 4 === 3 ? ' ' : letters[(at * at * 7 + at * 31 + (at >> 5)) % 33],
    ).join('')
  }
  const texts: readonly [string, (length: number) => string][] = [
    ['893 again and again', (length) => source.repeat(Math.ceil(length / source.length)).slice(0, length)],
    ['letters by chance', scattered],
    ['thc thc thc', (length) => 'thc '.repeat(length / 4)],
    ['one word', (length) => 'ự'.repeat(length)],
    ['marks alone', (length) => `a${'\u0301'.repeat(length - 1)}`],
    ['opening brackets', (length) => '('.repeat(length)],
    ['joined by dots', (length) => 'a.'.repeat(length / 2)],
    ['blank lines', (length) => '\n'.repeat(length)],
  ]
  console.log('\n| text | ms for 1,000,000 characters | for 2,000,000 |\n| --- | --: | --: |')
  for (const [name, make] of texts) {
    const times = [MEGABYTE, 2 * MEGABYTE].map((length) => timed(make(length)))
    console.log(`| ${name} | ${times.map((time) => time.toFixed(0)).join(' | ')} |`)
  }
}

function timed(text: string): number {
  const begun = performance.now()
  proposeRepairs(text)
  return performance.now() - begun
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} % of ${whole}`
}

// Measures the hot path over HTTP against a bare server that sends the same bytes, in one run, and prints the ratios.
// node bench/hot-path.ts [--people 25000] [--seconds 4]
import { parseArgs } from 'node:util'
import { type Measured, questionsOf } from './questions.ts'
import { askOnce, rateOf, type Serving, startBare, startRegister } from './servers.ts'
import { makeWorld } from './world.ts'

const { values } = parseArgs({
  options: { people: { type: 'string', default: '25000' }, seconds: { type: 'string', default: '4' } },
})
const ON = '2026-06-01'

const world = await makeWorld(Number(values.people))
const register = await startRegister(world.database)
try {
  console.log(`| question | answer, bytes | requests/s | bare server | ratio | questions/s |`)
  console.log('| --- | --: | --: | --: | --: | --: |')
  for (const question of questionsOf(world, ON)) console.log(await measured(question, register, Number(values.seconds)))
} finally {
  await register.stop()
  world.remove()
}

/** Bare, the register, bare again: whatever else the machine does then falls on both. */
async function measured(question: Measured, serving: Serving, seconds: number): Promise<string> {
  const answer = await askOnce(serving, question)
  const bare = await startBare(answer)
  try {
    const before = await rateOf(bare, question, seconds / 2)
    await rateOf(serving, question, 1)
    const rate = await rateOf(serving, question, seconds)
    const after = await rateOf(bare, question, seconds / 2)
    const floor = (before + after) / 2
    const cells = [
      question.name,
      Buffer.byteLength(answer),
      rate.toFixed(0),
      floor.toFixed(0),
      (rate / floor).toFixed(3),
      (rate * question.questions).toFixed(0),
    ]
    return `| ${cells.join(' | ')} |`
  } finally {
    await bare.stop()
  }
}

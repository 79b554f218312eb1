// Measures search: how well it answers the two sets of judged queries on data/, and how fast on a made-up register of many people.
// node bench/search.ts [--people 100000]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore, ROOT } from '../src/compose.ts'
import { dateInVietnam } from '../src/domain/calendar.ts'
import { loadFolder } from '../src/importers/load.ts'
import type { Store } from '../src/storage/store.ts'
import { searchRegister } from '../src/usecases/search.ts'
import { JUDGED_SETS, type JudgedSet, judge, judgedQueries, scoresOf } from './judged.ts'
import { makeWorld } from './world.ts'

/** Queries of a made-up register, from those that find few things to those that find the most. */
const TIMED = [
  'Nguyễn Văn An',
  'nguyen thi',
  'nguyễn',
  'sở y tế',
  'ủy ban nhân dân xã',
  'quy định về tin nhắn mật',
  'nhóm zalo chuyển tiếp tài liệu nguyễn',
  '893/QĐ-UBND',
]
const RUNS = 5

const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } })
await printJudged()
await printTimes(Number(values.people))

async function printJudged(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-bench-'))
  const store = openStore(join(folder, 'register.db'), true)
  try {
    await loadFolder(store, join(ROOT, 'data'), () => new Date())
    for (const set of JUDGED_SETS) await printSet(store, set)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printSet(store: Store, set: JudgedSet): Promise<void> {
  const judgements = []
  for (const judged of judgedQueries(set)) {
    const { rows } = await searchRegister(store, judged.query, null, { limit: 5, offset: 0 }, await momentOf(store))
    const answers = rows.map(({ kind, target }) => `${kind} ${target}`)
    judgements.push(judge(judged, answers))
  }
  console.log(`| ${set} query | place | wanted within | nDCG@5 |\n| --- | --: | --: | --: |`)
  for (const { query, place, within, ndcg } of judgements) {
    console.log(`| ${query} | ${place ?? '-'} | ${within} | ${ndcg.toFixed(2)} |`)
  }
  const { ndcg, first } = scoresOf(judgements)
  console.log(
    `\n${set}: nDCG@5 ${ndcg.toFixed(3)}; the first answer is right for ${first} of ${judgements.length} queries\n`,
  )
}

async function printTimes(people: number): Promise<void> {
  const world = await makeWorld(people, { allNamed: true })
  const store = openStore(world.database, false)
  try {
    console.log(`${people} people, all of whom may be found by name\n`)
    console.log('| query | found | milliseconds |\n| --- | --: | --: |')
    for (const query of TIMED) console.log(await timed(store, query))
  } finally {
    await store.close()
    world.remove()
  }
}

/** The middle of a few runs of the first page. */
async function timed(store: Store, query: string): Promise<string> {
  const moment = await momentOf(store)
  const times: number[] = []
  let total = 0
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    total = (await searchRegister(store, query, null, { limit: 20, offset: 0 }, moment)).total
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return `| ${query} | ${total} | ${(times[Math.floor(RUNS / 2)] ?? 0).toFixed(1)} |`
}

async function momentOf(store: Store) {
  return { on: dateInVietnam(new Date()), version: (await store.newestState()).version }
}

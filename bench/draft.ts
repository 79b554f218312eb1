// Drafts 893 from its text and prints how far the draft is the record that people made: npm run bench:draft [-- --list]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCopy, ROOT } from '../src/compose.ts'
import { dateInVietnam } from '../src/domain/calendar.ts'
import { draftGround } from '../src/importers/draft/ground.ts'
import { loadFolder } from '../src/importers/load.ts'
import { compareWithRecord, draftOf893, printFigures, recordOf893 } from './draft-figures.ts'

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
const store = openCopy('')
try {
  await loadFolder(store, join(ROOT, 'data'), () => new Date())
  const moment = { on: dateInVietnam(new Date()), version: (await store.newestState()).version }
  const compared = compareWithRecord(draftOf893(await draftGround(store, moment)), recordOf893().record)
  console.log(printFigures(compared))
  if (values.list) console.log(JSON.stringify(compared, null, 2))
} finally {
  await store.close()
}

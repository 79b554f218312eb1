// Drafts 893 from its text, reads the report on 2547, and prints how far both are the records that people made:
// npm run bench:draft [-- --list]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCopy, ROOT } from '../src/compose.ts'
import { dateInVietnam } from '../src/domain/calendar.ts'
import { draftGround } from '../src/importers/draft/ground.ts'
import { loadFolder } from '../src/importers/load.ts'
import { compareDraft, compareReport, draftOf893, printFigures, recordOf893 } from './draft-figures.ts'

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
const store = openCopy('')
try {
  await loadFolder(store, join(ROOT, 'data'), () => new Date())
  const moment = { on: dateInVietnam(new Date()), version: (await store.newestState()).version }
  const ground = await draftGround(store, moment)
  const figures = [
    ['893', compareDraft(draftOf893(ground), recordOf893().record, ground)],
    ['2547', compareReport(ground)],
  ] as const
  for (const [name, compared] of figures) {
    console.log(printFigures(name, compared))
    if (values.list) console.log(JSON.stringify(compared, null, 2))
  }
} finally {
  await store.close()
}

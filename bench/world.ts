// A made-up register of 100,000 memberships in a throw-away database, and whom to ask about in it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, ROOT } from '../src/compose.ts'
import { recordWorld } from '../src/demo/record-world.ts'
import { planWorld, type World } from '../src/demo/world.ts'

export interface MadeUp {
  readonly database: string
  /** Five hundred memberships, by group and by the global id of the person. */
  readonly members: readonly { readonly group: string; readonly person: string }[]
  /** The group with the most memberships. */
  readonly biggest: string
  remove(): void
}

const SEED = 7

/** Makes it. `people`: how many, each in four groups on average. `allNamed`: every name may be shown, and so be searched. */
export async function makeWorld(people: number, { allNamed = false } = {}): Promise<MadeUp> {
  const folder = mkdtempSync(join(tmpdir(), 'so-nhom-bench-'))
  const database = join(folder, 'register.db')
  const planned = planWorld(SEED, people)
  const world = allNamed ? withAllNamed(planned) : planned
  const store = openStore(database, true)
  await recordWorld(store, world, join(ROOT, 'data', 'topics.yaml'), () => {})
  await store.close()
  const memberships = [...world.batches()].flatMap((batch) => batch.memberships)
  const sizes = Map.groupBy(memberships, ({ group }) => group)
  const [biggest = ''] = [...sizes.keys()].sort((a, b) => (sizes.get(b)?.length ?? 0) - (sizes.get(a)?.length ?? 0))
  // Spread over the whole register, so that no answer is found beside the one before.
  const step = Math.floor(memberships.length / 500)
  const members = Array.from({ length: 500 }, (_, nth) => {
    const { group = '', person = '' } = memberships[nth * step] ?? {}
    return { group, person: Buffer.from(`Person:${person}`).toString('base64') }
  })
  return { database, members, biggest, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function withAllNamed(world: World): World {
  const shown = [...world.batches()]
    .flatMap(({ persons }) => persons)
    .find((person) => person.publicationBasis !== null)
  const publicationBasis = shown?.publicationBasis ?? null
  return {
    ...world,
    *batches() {
      for (const batch of world.batches()) {
        yield { ...batch, persons: batch.persons.map((person) => ({ ...person, publicationBasis })) }
      }
    },
  }
}

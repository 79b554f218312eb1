// Account links of a made-up world: telephone numbers that nobody has, under a key that everybody may know.
import { createHash } from 'node:crypto'
import { hashAccount, readAccountKeys } from '../access/account-keys.ts'
import type { World } from '../demo/world.ts'
import { dateInVietnam } from '../domain/calendar.ts'
import type { Store } from '../storage/store.ts'

export interface DemoAccounts {
  readonly linked: number
  /** As SO_NHOM_ACCOUNT_KEY takes it. */
  readonly key: string
  /** The number of the first person linked, in E.164. */
  readonly phone: string
}

/** The North American numbering plan keeps 555-0100 to 555-0199 of every area for fiction. */
const AREAS = [202, 212]
const NUMBERS_PER_AREA = 100

/** Links one person in ten who has a place in the register, the example first, 200 at most. `instant` is RFC 3339, UTC. */
export async function linkDemoAccounts(
  store: Store,
  world: World,
  seed: number,
  instant: string,
): Promise<DemoAccounts> {
  const key = `demo:${createHash('sha256').update(`so-nhom demo ${seed}`).digest('hex')}`
  const keys = readAccountKeys(key) ?? []
  const others = world.persons.filter((person, at) => at % 10 === 0 && person !== world.example.person)
  const persons = [world.example.person, ...others].slice(0, AREAS.length * NUMBERS_PER_AREA)
  for (const [at, person] of persons.entries()) {
    for (const hash of hashAccount(keys, { platform: 'ZALO', kind: 'PHONE', value: phoneOf(at) })) {
      await store.linkAccount(hash, person, instant)
    }
  }
  // Some left before the day on which the world is recorded.
  const ended = await store.destroyEndedLinks(dateInVietnam(new Date(instant)))
  return { linked: persons.length - ended, key, phone: phoneOf(0) }
}

function phoneOf(at: number): string {
  const area = AREAS[Math.floor(at / NUMBERS_PER_AREA)]
  return `+1${area}55501${String(at % NUMBERS_PER_AREA).padStart(2, '0')}`
}

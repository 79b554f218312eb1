// Destroys account links that have ended: when the register starts to serve, and at each new day in Viet Nam.
import { type CalendarDate, dateInVietnam } from '../domain/calendar.ts'
import type { Store } from '../storage/store.ts'

export interface LinkKeeping {
  readonly store: Store
  readonly clock: () => Date
  /** Told how many links were destroyed, never whose; not told where there were none. */
  readonly onDestroyed: (count: number) => void
  /** Told of a day on which it failed; it is tried again at the next look. */
  readonly onFault: (error: unknown) => void
}

/** How often the day is looked at, in milliseconds. */
export const LOOK = 60_000

/**
 * Destroys what has ended today, rejecting where that fails, and goes on to do so at each new day until `stop`, which waits
 * for what is under way. Keeps no process alive.
 */
export async function keepLinks(keeping: LinkKeeping): Promise<{ stop(): Promise<void> }> {
  let done = dateInVietnam(keeping.clock())
  await destroyEnded(keeping, done)
  let work: Promise<void> | null = null
  const look = () => {
    const today = dateInVietnam(keeping.clock())
    if (today === done || work !== null) return
    work = destroyEnded(keeping, today)
      .then(() => {
        done = today
      }, keeping.onFault)
      .finally(() => {
        work = null
      })
  }
  const timer = setInterval(look, LOOK).unref()
  return {
    async stop() {
      clearInterval(timer)
      await work
    },
  }
}

async function destroyEnded({ store, onDestroyed }: LinkKeeping, on: CalendarDate): Promise<void> {
  const destroyed = await store.destroyEndedLinks(on)
  if (destroyed > 0) onDestroyed(destroyed)
}

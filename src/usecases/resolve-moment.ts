// Fixes the two clocks of a request, or of a part of it: the day asked about and the version that answers.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import type { Store } from '../storage/store.ts'
import { badInput } from './problem.ts'

/** How much the registry knew: a version, or the version that stood at an instant (RFC 3339). */
export type KnownAt = { readonly version: number } | { readonly time: string }

/**
 * The moment that arguments ask for; what they leave out is taken from `base`. Throws BAD_INPUT at `knownAt` for a
 * version that does not exist yet.
 */
export async function resolveMoment(
  store: Store,
  base: Moment,
  asked: { readonly on?: CalendarDate | null | undefined; readonly knownAt?: KnownAt | null | undefined },
): Promise<Moment> {
  const on = asked.on ?? base.on
  if (!asked.knownAt) return on === base.on ? base : { on, version: base.version }
  return { on, version: await versionOf(store, asked.knownAt) }
}

async function versionOf(store: Store, knownAt: KnownAt): Promise<number> {
  if ('time' in knownAt) return store.versionAt(knownAt.time)
  const { version } = knownAt
  const newest = (await store.newestState()).version
  if (version < 0 || version > newest) {
    throw badInput(['knownAt', 'version'], {
      vi: `Không có phiên bản ${version}: sổ đang ở phiên bản ${newest}. Chọn từ 0 đến ${newest}.`,
      en: `There is no version ${version}: the register stands at version ${newest}. Choose 0 to ${newest}.`,
    })
  }
  return version
}

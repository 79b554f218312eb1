// A made-up roster whose names try to be markup, for tests of what other sites show.
import { ROSTER } from './roster.ts'

/** Would close whatever it stood in and run, were it read as markup. */
export const HOSTILE = `"'></bdi><script>globalThis.taken=1</script><img src=x onerror=globalThis.taken=1>`

/** The made-up roster; the first name is hostile, and the withheld person has not left. */
export const HOSTILE_ROSTER = ROSTER.replace('given: Mẫu', `given: ${JSON.stringify(HOSTILE)}`).replace(
  ' to: 2021-01-01,',
  '',
)

/** What HOSTILE_ROSTER calls p01. */
export const HOSTILE_NAME = `Trần Văn ${HOSTILE}`

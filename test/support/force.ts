// Decisions and the acts that end, suspend or resume them, for tests of force.
import { calendarDate } from '../../src/domain/calendar.ts'
import type { Relation, RelationKind } from '../../src/domain/decision.ts'
import type { ForceFacts } from '../../src/domain/force.ts'

const SLUG = 'tinh-mau/1-qd-ubnd-2020'
const day = calendarDate

/** A decision of 2 January 2020, of which somebody verified the status in the middle of 2020. */
export function decision(facts: Partial<ForceFacts> = {}): ForceFacts {
  return {
    slug: SLUG,
    issuedOn: day('2020-01-02'),
    effectiveFrom: day('2020-01-02'),
    effectiveTo: null,
    attestedOn: null,
    checkedOn: day('2020-06-30'),
    certainty: 'STATED',
    ...facts,
  }
}

/** 893/QĐ-UBND of Lai Châu and 2547/QĐ-UBND of Đắk Lắk, as the register has their dates. */
export const LAI_CHAU = decision({
  slug: 'lai-chau/893-qd-ubnd-2019',
  issuedOn: day('2019-08-09'),
  effectiveFrom: day('2019-08-01'),
  checkedOn: day('2019-08-09'),
})
export const DAK_LAK = decision({
  slug: 'dak-lak/2547-qd-ubnd',
  issuedOn: null,
  effectiveFrom: null,
  attestedOn: day('2021-10-01'),
  checkedOn: day('2021-10-01'),
  certainty: 'REPORTED',
})

/** An act that speaks of that decision, on a day or on one that nobody knows. */
export function relation(kind: RelationKind, on: string | null, more: Partial<Relation> = {}): Relation {
  return {
    kind,
    from: 'tinh-mau/9-qd-ubnd-2021',
    to: SLUG,
    fromPath: null,
    toPath: null,
    on: on === null ? null : day(on),
    certainty: 'REPORTED',
    source: 'nguon',
    note: null,
    ...more,
  }
}

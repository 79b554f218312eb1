// What questions about people share: their moments, groups found, accounts resolved, and a Problem for each that fails.
import { type AccountKey, hashAccount, normalizeExternalId, normalizePhone } from '../access/account-keys.ts'
import { type Caller, mayUse } from '../access/scopes.ts'
import type { AccountKind } from '../domain/admission-question.ts'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Platform } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import { nearest } from '../domain/vietnamese.ts'
import type { Store } from '../storage/store.ts'
import { badInput, notFound, Problem } from './problem.ts'
import { type KnownAt, resolveMoment } from './resolve-moment.ts'
import type { RulebookShelf } from './rulebooks.ts'

/** What answering takes: the store, who asks and how, the keys under which accounts are hashed. */
export interface Asking {
  readonly store: Store
  readonly shelf: RulebookShelf
  readonly caller: Caller
  readonly accountKeys: readonly AccountKey[]
  /** Account questions are answered to POST alone: a URL would carry the number into logs. */
  readonly method: string
  /** Counts account questions, without the account. */
  readonly onAccountQuestion: (count: number) => void
}

export interface AccountQuestion {
  readonly platform: Platform
  readonly kind: AccountKind
  readonly phone: string | null
  readonly externalId: string | null
}

/** A part of a batch that could not be answered, with the id that the caller gave it. */
export interface Unanswered {
  readonly correlationId: string | null
  readonly problem: Problem
}

export const MAX_INPUTS = 500

/** Throws TOO_MANY_INPUTS at `inputs` for more than 500. */
export function checkCount(inputs: readonly unknown[]): void {
  if (inputs.length <= MAX_INPUTS) return
  throw new Problem(
    'TOO_MANY_INPUTS',
    {
      vi: `Mỗi lần hỏi nhiều nhất ${MAX_INPUTS} câu; nhận được ${inputs.length}. Chia thành nhiều yêu cầu.`,
      en: `At most ${MAX_INPUTS} inputs a request; ${inputs.length} given. Split them over several requests.`,
    },
    { path: ['inputs'] },
  )
}

/** The moment of each input, or its problem. */
export function momentsOf(
  asking: Asking,
  base: Moment,
  inputs: readonly { readonly on: CalendarDate | null; readonly knownAt: KnownAt | null }[],
): Promise<readonly (Moment | Problem)[]> {
  return Promise.all(inputs.map((input) => attempt(() => resolveMoment(asking.store, base, input))))
}

/** A problem is an answer here; anything else is a fault and goes on. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

export async function unknownGroup(store: Store, slug: string, moment: Moment): Promise<Problem> {
  const suggestions = slug.length > 100 ? [] : nearest(slug, await store.listSlugs('GROUP', moment), 3)
  return notFound(['group'], slug, suggestions)
}

export function unknownPerson(path: readonly string[]): Problem {
  return new Problem(
    'NOT_FOUND',
    {
      vi: 'Không có cá nhân này trong sổ ở phiên bản được hỏi. Dùng lại giá trị của trường id.',
      en: 'The register has no such person at the version asked. Use the value of an `id` field.',
    },
    { path },
  )
}

/** Throws where this caller may not ask by account: UNAUTHENTICATED without a good token, FORBIDDEN without the scope. */
export function checkAccountAccess({ caller, method }: Asking, path: readonly string[]): void {
  if (caller.kind === 'ANONYMOUS' || caller.kind === 'REFUSED')
    throw new Problem('UNAUTHENTICATED', WHY[caller.kind === 'ANONYMOUS' ? 'NONE' : caller.why], { path })
  if (!mayUse(caller, 'accounts:match')) {
    throw new Problem(
      'FORBIDDEN',
      {
        vi: 'Mã truy cập này không có phạm vi accounts:match nên không được hỏi theo tài khoản.',
        en: 'This token lacks the scope accounts:match and may not ask by account.',
      },
      { path },
    )
  }
  if (method === 'POST') return
  throw new Problem(
    'FORBIDDEN',
    {
      vi: 'Hỏi theo tài khoản chỉ bằng POST, để số điện thoại không nằm trong địa chỉ và nhật ký.',
      en: 'Ask by account by POST only, so that no number stands in an address or a log.',
    },
    { path },
  )
}

const WHY = {
  NONE: {
    vi: 'Hỏi theo tài khoản cần mã truy cập: gửi Authorization: Bearer …',
    en: 'Asking by account needs a token: send Authorization: Bearer …',
  },
  NO_BEARER: {
    vi: 'Tiêu đề Authorization phải viết: Bearer, một dấu cách, rồi mã truy cập.',
    en: 'The Authorization header must read: Bearer, a space, then the token.',
  },
  UNKNOWN: { vi: 'Mã truy cập không đúng.', en: 'The token is not known.' },
  REVOKED: { vi: 'Mã truy cập đã bị thu hồi.', en: 'The token has been revoked.' },
  EXPIRED: { vi: 'Mã truy cập đã hết hạn.', en: 'The token has expired.' },
} as const

/** The persons behind accounts, in the order asked; null: linked to nobody. Throws BAD_INPUT for what is no account. */
export function readAccount(
  account: AccountQuestion,
  path: readonly string[],
): { readonly kind: 'PHONE' | 'ID'; readonly value: string } {
  if ((account.phone === null) === (account.externalId === null)) {
    throw badInput(path, {
      vi: 'Nêu đúng một trong hai: phone hoặc externalId.',
      en: 'Give exactly one of phone and externalId.',
    })
  }
  const value = account.phone === null ? normalizeExternalId(account.externalId ?? '') : normalizePhone(account.phone)
  if (value !== null) return { kind: account.phone === null ? 'ID' : 'PHONE', value }
  // The value itself is personal and is not echoed.
  throw account.phone === null
    ? badInput([...path, 'externalId'], {
        vi: 'externalId phải là 1 đến 100 ký tự ASCII thấy được.',
        en: 'externalId takes 1 to 100 visible ASCII characters.',
      })
    : badInput([...path, 'phone'], {
        vi: 'phone không phải là số điện thoại. Viết như 0912 345 678 hoặc +84912345678.',
        en: 'phone is not a telephone number. Write it as 0912 345 678 or +84912345678.',
      })
}

/** The person whom an account is linked to under any key, or null. */
export async function personsOfAccounts(
  asking: Asking,
  accounts: readonly { readonly platform: Platform; readonly kind: 'PHONE' | 'ID'; readonly value: string }[],
): Promise<readonly (string | null)[]> {
  if (accounts.length === 0) return []
  asking.onAccountQuestion(accounts.length)
  const hashes = accounts.map((account) => hashAccount(asking.accountKeys, account))
  const found = await asking.store.findPersonsByAccount(hashes.flat())
  return hashes.map((list) => list.map((hash) => found.get(hash)).find((person) => person !== undefined) ?? null)
}

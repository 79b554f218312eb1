// Arguments that many fields share: the two clocks and the language.
import type { Moment } from '../domain/moment.ts'
import { inLanguage, type Language, type Localized } from '../domain/source.ts'
import { type KnownAt, resolveMoment } from '../usecases/resolve-moment.ts'
import { builder } from './builder.ts'
import type { RequestContext } from './context.ts'
import { LanguageEnum } from './enums.ts'

export const KnownAtInput = builder.inputType('KnownAt', {
  isOneOf: true,
  description: 'How much the registry knew: a version, or the version that stood at an instant. Thời điểm ghi nhận.',
  fields: (t) => ({
    version: t.int({ description: 'A registry version, 0 to the newest. Phiên bản sổ.' }),
    time: t.field({ type: 'DateTime', description: 'An instant. Thời điểm.' }),
  }),
})

export const onArgument = {
  type: 'Date',
  description:
    'The day that the question is about; the nearest ancestor’s, at the root today in Viet Nam. Ngày được hỏi.',
} as const

export const knownAtArgument = {
  type: KnownAtInput,
  description:
    'How much the registry knew; the nearest ancestor’s, at the root the newest version. Thời điểm ghi nhận.',
} as const

export const languageArgument = {
  type: LanguageEnum,
  description: 'The language of this text; the request’s where left out. Ngôn ngữ.',
} as const

interface MomentArguments {
  readonly on?: Moment['on'] | null | undefined
  readonly knownAt?: { readonly version?: number | null; readonly time?: string | null } | null | undefined
}

/** The moment at the root of a request, or as its arguments say. */
export async function rootMoment(context: RequestContext, args: MomentArguments): Promise<Moment> {
  return momentUnder(context, await context.root(), args)
}

/** The moment beneath an ancestor's, or as arguments say. */
export function momentUnder(context: RequestContext, base: Moment, args: MomentArguments): Promise<Moment> {
  return resolveMoment(context.store, base, { on: args.on, knownAt: knownAtOf(args.knownAt) })
}

/** The input's knownAt as use cases take it. */
export function knownAtOf(input: MomentArguments['knownAt']): KnownAt | null {
  if (input?.version != null) return { version: input.version }
  if (input?.time != null) return { time: input.time }
  return null
}

/** A text in the language asked for, or the request's. */
export function localized(text: Localized, lang: Language | null | undefined, context: RequestContext): string {
  return inLanguage(text, lang ?? context.language)
}

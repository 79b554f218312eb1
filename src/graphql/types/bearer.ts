// Whom an obligation binds: roles, posts, agencies, and what the text leaves open.
import type { AgencyKindReading } from '../../domain/agency.ts'
import { languageArgument, localized } from '../arguments.ts'
import { builder } from '../builder.ts'
import { AgencyKindEnum, CertaintyEnum, GroupRoleEnum } from '../enums.ts'
import {
  AgencyBearerRef,
  AgencyRef,
  AgencySelectorRef,
  BearerRef,
  OtherBearerRef,
  PostBearerRef,
  PostSelectorRef,
  RoleBearerRef,
} from '../refs.ts'

const TYPE_NAMES = { ROLE: 'RoleBearer', POST: 'PostBearer', AGENCY: 'AgencyBearer', OTHER: 'OtherBearer' } as const

BearerRef.implement({
  description: 'Whom an obligation binds or to whom it is owed. Đối tượng.',
  resolveType: (bearer) => TYPE_NAMES[bearer.kind],
  fields: (t) => ({
    label: t.string({
      description: 'Its name. Tên gọi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
  }),
})

RoleBearerRef.implement({
  description: 'Everyone in a role of the group. Người giữ vai trò trong nhóm.',
  interfaces: [BearerRef],
  fields: (t) => ({ role: t.expose('role', { type: GroupRoleEnum, description: 'The role. Vai trò.' }) }),
})

PostBearerRef.implement({
  description: 'Holders of certain posts. Người giữ chức vụ.',
  interfaces: [BearerRef],
  fields: (t) => ({
    posts: t.field({
      type: PostSelectorRef,
      description: 'Which posts. Các chức vụ.',
      resolve: ({ posts, moment }) => ({ ...posts, moment }),
    }),
  }),
})

AgencyBearerRef.implement({
  description: 'Certain agencies. Cơ quan, đơn vị.',
  interfaces: [BearerRef],
  fields: (t) => ({
    agencies: t.field({
      type: AgencySelectorRef,
      description: 'Which agencies. Các cơ quan, đơn vị.',
      resolve: ({ agencies, moment }) => ({ ...agencies, moment }),
    }),
  }),
})

OtherBearerRef.implement({
  description: 'What the text leaves open, such as “related organisations and individuals”. Đối tượng khác.',
  interfaces: [BearerRef],
})

PostSelectorRef.implement({
  description: 'The posts that a text means. Nhóm chức vụ.',
  fields: (t) => ({
    label: t.string({
      description: 'In the text’s sense. Tên gọi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
    ranks: t.stringList({ description: 'Ranks; empty: any post. Cấp chức vụ.', resolve: ({ ranks }) => [...ranks] }),
    agencies: t.field({
      type: AgencySelectorRef,
      description: 'In which agencies. Thuộc cơ quan, đơn vị.',
      resolve: ({ agencies, moment }) => ({ ...agencies, moment }),
    }),
    assignment: t.string({
      nullable: true,
      description: 'What the text asks besides the post. Nhiệm vụ kèm theo.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ assignment }, { lang }, context) => assignment && localized(assignment, lang, context),
    }),
    note: t.string({
      nullable: true,
      description: 'How the registry read it. Ghi chú cách hiểu.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure the reading is. Mức chắc chắn.' }),
  }),
})

const AgencyKindReadingRef = builder.objectRef<AgencyKindReading>('AgencyKindReading')
AgencyKindReadingRef.implement({
  description: 'Whether a text means a kind of agency. Cách hiểu về một loại cơ quan.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AgencyKindEnum, description: 'The kind. Loại cơ quan.' }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'How sure it is that it is meant. Mức chắc chắn.',
    }),
    note: t.string({
      nullable: true,
      description: 'Why. Ghi chú.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
  }),
})

AgencySelectorRef.implement({
  description: 'The agencies that a text means: one, or kinds of them within a province. Nhóm cơ quan, đơn vị.',
  fields: (t) => ({
    label: t.string({
      description: 'In the text’s sense. Tên gọi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'The one agency meant, if one. Cơ quan cụ thể.',
      resolve: async ({ agency, moment }, _args, context) => {
        const found = agency === null ? null : await context.at(moment).agency.load(agency)
        return found && { ...found, moment }
      },
    }),
    kinds: t.field({
      type: [AgencyKindEnum],
      description: 'Or every agency of these kinds. Các loại cơ quan.',
      resolve: ({ kinds }) => kinds.map(({ kind }) => kind),
    }),
    readings: t.field({
      type: [AgencyKindReadingRef],
      description: 'How sure it is that each kind is meant. Mức chắc chắn của từng loại.',
      resolve: ({ kinds }) => [...kinds],
    }),
    within: t.exposeString('within', { nullable: true, description: 'Slug of the province. Trong tỉnh.' }),
  }),
})

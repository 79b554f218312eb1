// Who may join: a form whose answer has an address to share, and the verdict with every reason.
import { html } from 'hono/html'
import { GROUP_ROLES } from '../../domain/group.ts'
import { TENURE_CAPACITIES } from '../../domain/person.ts'
import { FACT_KEYS } from '../../domain/post.ts'
import { CAPACITY_LABELS } from '../../domain/title-labels.ts'
import { type Asked, withParameters } from '../asked.ts'
import { type Ask, type Html, overline, type Page, type RegisterFacts } from '../page.ts'
import { anyProblem, choiceField, dayField, type Field, textField } from '../parameters.ts'
import { askOrRefuse, judged, type RefusedField } from '../refused-field.ts'
import { askForm, type Choice, choiceInput, dayInput, textInput, wrongFields } from '../views/form.ts'
import { visible } from '../views/text.ts'
import { type MissingFact, type Verdict, verdictView } from '../views/verdict.ts'
import { ROLE } from '../words.ts'

interface MayJoinData {
  readonly registry: RegisterFacts
  readonly choices: {
    readonly totalCount: number
    readonly nodes: readonly {
      readonly slug: string
      readonly name: string
      readonly agency: { readonly name: string }
    }[]
  }
  readonly mayJoin?: Verdict | null
}

const ANSWERS = ['CO', 'KHONG'] as const
type FactKey = (typeof FACT_KEYS)[number]
/** Facts that have a field. Which post is held is asked by the title itself. */
const ASKED_FACTS = FACT_KEYS.filter((key) => key !== 'POST_HELD')

export async function mayJoinPage(asked: Asked, ask: Ask): Promise<Page> {
  const { say } = asked
  const given = readFields(asked)
  const ready = given.group.value !== null && given.title.value !== null && !anyProblem(checkedFields(given))
  const variables = ready ? { ask: true, input: inputOf(given) } : { ask: false }
  const { data, refused } = await askOrRefuse<MayJoinData>(ask, 'portal-may-join', variables, {
    inputs: ['group'],
    without: { ask: false },
  })
  const known = { ...given, group: judged(given.group, 'group', refused) }
  const fields = asked.parameters.has('chuc-danh') ? withMissing(known, asked) : known
  const checked = checkedFields(fields)
  const verdict = data.mayJoin ?? null
  const wrong = anyProblem(checked)
  const main = html`${overline({ register: data.registry }, asked)}
<h1>${say('Ai được tham gia?', 'Who may join?')}</h1>
${verdict ? verdictView(verdict, asked) : ''}
${wrongFields(checked, asked)}${refused ? nearGroups(refused, asked) : ''}${form(fields, data, verdict?.missing ?? [], asked)}`
  return {
    status: refused?.status ?? (wrong ? 400 : 200),
    title: say('Ai được tham gia?', 'Who may join?'),
    main,
    register: verdict ? { ...data.registry, synthetic: verdict.synthetic || data.registry.synthetic } : data.registry,
    operation: { name: 'portal-may-join', variables: refused ? { ask: false } : variables },
    canonical: withParameters('/ai-duoc-tham-gia', shared(asked)),
  }
}

function readFields(asked: Asked) {
  const facts = ASKED_FACTS.map((key) => ({ key, field: choiceField(asked, parameterOf(key), ANSWERS) }))
  return {
    group: textField(asked, 'nhom', 200),
    role: choiceField(asked, 'vai-tro', GROUP_ROLES),
    title: textField(asked, 'chuc-danh', 300),
    agency: textField(asked, 'co-quan', 200),
    capacity: choiceField(asked, 'tu-cach', TENURE_CAPACITIES),
    day: dayField(asked, 'ngay'),
    field: textField(asked, 'linh-vuc', 200),
    facts,
  }
}

type Fields = ReturnType<typeof readFields>
type AnyField = Field<unknown>

function checkedFields({ group, title, role, agency, capacity, day, field, facts }: Fields): readonly AnyField[] {
  return [group, title, role, agency, capacity, day, field, ...facts.map(({ field: answer }) => answer)]
}

/** Group and title cannot be left out. */
function withMissing(fields: Fields, { say }: Asked): Fields {
  const needed = (field: Field<string>, problem: string) =>
    field.value === null && field.problem === null ? { ...field, problem } : field
  return {
    ...fields,
    group: needed(fields.group, say('Chọn nhóm.', 'Choose a group.')),
    title: needed(
      fields.title,
      say('Ghi chức danh, ví dụ “Giám đốc Sở Y tế”.', 'Write a title, such as “Giám đốc Sở Y tế”.'),
    ),
  }
}

/** `ASSISTS_STANDING_MEMBERS` is asked as `assists-standing-members`. */
function parameterOf(key: FactKey): string {
  return key.toLowerCase().replaceAll('_', '-')
}

function inputOf({ group, role, title, agency, capacity, day, field, facts }: Fields) {
  const claimed = facts.flatMap(({ key, field: { value } }) => {
    if (value === null) return []
    const named = key === 'FIELD_IN_CHARGE' && field.value !== null ? { value: field.value } : {}
    return [{ key, holds: value === 'CO', ...named }]
  })
  const post = {
    title: title.value,
    ...(agency.value ? { agencyName: agency.value } : {}),
    ...(capacity.value ? { capacity: capacity.value } : {}),
    ...(claimed.length > 0 ? { facts: claimed } : {}),
  }
  return {
    group: group.value,
    role: role.value ?? 'MEMBER',
    candidate: { post },
    ...(day.value ? { on: day.value } : {}),
  }
}

/** Groups that come near the one asked about, which is not in the register. */
function nearGroups({ suggestions }: RefusedField, asked: Asked): Html | string {
  const near = suggestions.map((slug) => {
    const href = withParameters('/ai-duoc-tham-gia', { ...shared(asked), nhom: slug })
    return html`<li><a href="${href}">${slug}</a></li>`
  })
  return near.length === 0 ? '' : html`<ul>${near}</ul>`
}

/** The parameters of the question, for a link that asks it again. */
function shared({ parameters }: Asked): Record<string, string> {
  const names = [
    'nhom',
    'vai-tro',
    'chuc-danh',
    'co-quan',
    'tu-cach',
    'ngay',
    'linh-vuc',
    ...ASKED_FACTS.map(parameterOf),
  ]
  return Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? '']))
}

function form(fields: Fields, data: MayJoinData, missing: readonly MissingFact[], asked: Asked): Html {
  const { say, label } = asked
  const roles = GROUP_ROLES.map((value) => ({ value, text: label(ROLE[value]) }))
  const role = { ...fields.role, value: fields.role.value ?? 'MEMBER' }
  const capacities = TENURE_CAPACITIES.map((value) => ({ value, text: label(CAPACITY_LABELS[value]) }))
  return html`<section aria-labelledby="hoi"><h2 id="hoi">${say('Câu hỏi', 'The question')}</h2>${askForm(
    '/ai-duoc-tham-gia',
    asked,
    [
      groupInput(fields, data, asked),
      choiceInput(role, say('Vai trò', 'Role'), roles, null),
      textInput(fields.title, say('Chức danh', 'Title'), {
        longest: 300,
        hint: say(
          'như người ta viết: “GĐ Sở TT&TT”, “Chánh VP Sở Y tế”',
          'as people write it: “GĐ Sở TT&TT”, “Chánh VP Sở Y tế”',
        ),
      }),
      textInput(fields.agency, say('Cơ quan, nếu chức danh chưa nêu', 'Agency, if the title does not name it'), {
        longest: 200,
      }),
      dayInput(fields.day, say('Vào ngày', 'On'), say('bỏ trống: hôm nay', 'left empty: today')),
      choiceInput(fields.capacity, say('Tư cách', 'Capacity'), capacities, say('chính thức', 'holds the post')),
      ...factInputs(fields, missing, asked),
    ],
    say('Hỏi', 'Ask'),
  )}</section>`
}

function groupInput({ group }: Fields, { choices }: MayJoinData, { say }: Asked): Html {
  const listed: Choice[] = choices.nodes.map(({ slug, name, agency }) => ({
    value: slug,
    text: visible(`${name} – ${agency.name}`),
  }))
  const kept = group.value !== null && !listed.some(({ value }) => value === group.value)
  const options = kept ? [...listed, { value: group.value ?? '', text: visible(group.value ?? '') }] : listed
  const more =
    choices.totalCount > listed.length
      ? say('Nhóm khác: mở trang của nhóm rồi hỏi từ đó.', 'For another group, open its page and ask from there.')
      : undefined
  return choiceInput(group, say('Nhóm', 'Group'), options, say('Chọn nhóm', 'Choose a group'), more)
}

/** Questions that the verdict left open, and those that were answered before. */
function factInputs({ facts, field }: Fields, missing: readonly MissingFact[], { say }: Asked): Html[] {
  const questions = new Map(missing.map(({ key, question }) => [key, question]))
  const yesNo = [
    { value: 'CO', text: say('Có', 'Yes') },
    { value: 'KHONG', text: say('Không', 'No') },
  ]
  const open = facts.filter(({ key, field: { given } }) => questions.has(key) || given !== '')
  return open.flatMap(({ key, field: answer }) => {
    const label = questions.get(key) ?? ASKED_BEFORE(say)[key] ?? key
    const choice = choiceInput(answer, label, yesNo, say('Chưa rõ', 'Not known'))
    if (key !== 'FIELD_IN_CHARGE') return [choice]
    return [choice, textInput(field, say('Lĩnh vực phụ trách', 'Field in charge'), { longest: 200 })]
  })
}

const ASKED_BEFORE = (say: Asked['say']): Readonly<Record<string, string>> => ({
  ASSISTS_STANDING_MEMBERS: say(
    'Giúp việc cho Thường trực UBND tỉnh?',
    'Assists the standing members of the committee?',
  ),
  FIELD_IN_CHARGE: say('Phụ trách lĩnh vực của nhóm?', 'Has charge of the group’s field?'),
  ASSIGNED_BY_LEADERSHIP: say('Được lãnh đạo giao làm quản trị?', 'Was given the task by the leadership?'),
})

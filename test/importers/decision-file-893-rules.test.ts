// What the register says of 893/QĐ-UBND of Lai Châu: the modality of every clause, whom it binds, and how sure.
import { beforeAll, describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/decision.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { modalitiesByPlace, ownRecord } from '../support/own-records.ts'

let record: DecisionRecord
beforeAll(async () => {
  record = await ownRecord('lai-chau/893-qd-ubnd-2019')
})

const at = (path: string): readonly Obligation[] => record.obligations.filter(({ place }) => place.path === path)
const one = (path: string): Obligation => {
  const [only, ...rest] = at(path)
  if (!only || rest.length > 0) throw new Error(`${path} has ${at(path).length} obligations`)
  return only
}
const bearers = (obligation: Obligation) =>
  obligation.bearers.map((bearer) => {
    if (bearer.kind === 'ROLE') return bearer.role
    return bearer.kind === 'OTHER' ? 'OTHER' : bearer.key.replace(/^.*#/, '')
  })

describe('the rules of 893', () => {
  test('have the modality that each clause has, place by place', () => {
    expect(modalitiesByPlace(record)).toEqual({
      'quyet-dinh/dieu-1/mo-dau': ['DECLARATION'],
      'quyet-dinh/dieu-1/khoan-1': ['DECLARATION'],
      'quyet-dinh/dieu-1/khoan-2': ['DECLARATION'],
      'quyet-dinh/dieu-1/khoan-3': ['DECLARATION'],
      'quyet-dinh/dieu-3': ['DUTY'],
      'quyet-dinh/dieu-4/cau-2': ['DUTY'],
      'quy-che/dieu-2/khoan-3': ['DECLARATION', 'PERMISSION'],
      'quy-che/dieu-3/khoan-1': ['DUTY', 'DUTY'],
      'quy-che/dieu-3/khoan-2': ['DUTY'],
      'quy-che/dieu-3/khoan-3': ['DECLARATION'],
      'quy-che/dieu-4/khoan-1': ['PROHIBITION'],
      'quy-che/dieu-4/khoan-2': ['PROHIBITION'],
      'quy-che/dieu-4/khoan-3': ['PROHIBITION'],
      'quy-che/dieu-4/khoan-4': ['PROHIBITION'],
      'quy-che/dieu-4/khoan-5': ['PROHIBITION'],
      'quy-che/dieu-4/khoan-6': ['PROHIBITION'],
      'quy-che/dieu-5/khoan-1': ['DUTY'],
      'quy-che/dieu-5/khoan-2': ['DUTY'],
      'quy-che/dieu-5/khoan-3': ['PROHIBITION'],
      'quy-che/dieu-6/khoan-1': ['PROHIBITION'],
      'quy-che/dieu-6/khoan-2': ['DUTY'],
      'quy-che/dieu-6/khoan-3': ['DUTY'],
      'quy-che/dieu-6/khoan-4': ['DUTY', 'DUTY', 'DUTY'],
      'quy-che/dieu-6/khoan-5': ['DUTY'],
      'quy-che/dieu-7/khoan-1': ['DUTY'],
      'quy-che/dieu-7/khoan-2': ['DUTY'],
      'quy-che/dieu-7/khoan-3': ['DUTY', 'DUTY', 'DUTY', 'DUTY'],
      'quy-che/dieu-7/khoan-4': ['DUTY'],
      'quy-che/dieu-7/khoan-5': ['PROHIBITION'],
      'quy-che/dieu-7/khoan-6': ['DUTY'],
      'quy-che/dieu-7/khoan-7': ['DUTY'],
      'quy-che/dieu-8/khoan-1': ['DUTY'],
      'quy-che/dieu-8/khoan-2': ['DUTY'],
      'quy-che/dieu-8/khoan-3': ['DUTY', 'DUTY', 'DUTY'],
    })
  })

  test('stand in the order of the text', () => {
    const order = record.provisions.map(({ path }) => path)
    const positions = record.obligations.map(({ place }) => order.indexOf(place.path ?? ''))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(positions.includes(-1)).toBe(false)
  })

  test('are stated by the text, but for the two that are inferred, which say why', () => {
    const weaker = record.obligations.filter(({ certainty }) => certainty !== 'STATED')
    expect(weaker.map(({ key, certainty }) => [key, certainty])).toEqual([
      ['administrator-powers', 'INFERRED'],
      ['handle-breach', 'INFERRED'],
    ])
    for (const { note } of weaker) expect(note?.vi).toMatch(/\S/)
  })

  test('bind the director and the leaders in the articles addressed to them, members in theirs', () => {
    for (const { place, certainty, ...obligation } of record.obligations) {
      const article = /^quy-che\/dieu-(\d)/.exec(place.path ?? '')?.[1]
      const who = bearers({ place, certainty, ...obligation })
      if (article === '5') expect(who, obligation.key).toEqual(['leaders'])
      if (article === '6' && certainty === 'STATED')
        expect(who, obligation.key).toEqual(['ict-director', 'ADMINISTRATOR'])
      if (article === '7' || article === '4') expect(who, obligation.key).toEqual(['MEMBER'])
    }
  })

  test('hold five bearers of the decision, the last left open by the text', () => {
    expect(bearers(one('quyet-dinh/dieu-4/cau-2'))).toEqual([
      'office-chief',
      'ict-director',
      'department-heads',
      'district-chairmen',
      'OTHER',
    ])
  })

  test('limit the powers of the administrator by the two clauses that do', () => {
    const powers = at('quy-che/dieu-2/khoan-3').find(({ modality }) => modality === 'PERMISSION')
    expect(powers?.certainty).toBe('INFERRED')
    expect(powers?.condition?.vi).toMatch(/khoản 5 Điều 4.*khoản 1 Điều 6/)
  })

  test('let the administrator change the group’s information where the leader directs it', () => {
    expect(one('quy-che/dieu-6/khoan-1').condition?.vi).toContain('Trưởng nhóm')
    expect(one('quy-che/dieu-6/khoan-2').condition).not.toBeNull()
  })

  test('make the leader handle a breach, as an inference', () => {
    const [demand, report, handle] = at('quy-che/dieu-6/khoan-4') as [Obligation, Obligation, Obligation]
    expect([demand, report].map(({ certainty }) => certainty)).toEqual(['STATED', 'STATED'])
    expect(bearers(handle)).toEqual(['LEADER'])
    expect(handle.certainty).toBe('INFERRED')
  })

  test('give the account so that the administrator can add the member', () => {
    const account = one('quy-che/dieu-7/khoan-2')
    expect(account.statement.vi).toContain('để quản trị thêm vào')
    expect(account.counterparties.map(({ key }) => key)).toEqual(['role:ADMINISTRATOR'])
  })

  test('answer for receiving and for handling information', () => {
    expect(one('quy-che/dieu-7/khoan-4').statement.vi).toContain('tiếp nhận và xử lý')
    expect(one('quy-che/dieu-7/khoan-4').statement.en).toMatch(/receiving and handling/)
  })

  test('restate what is harmful and do not ban religion', () => {
    const harmful = one('quy-che/dieu-4/khoan-2')
    for (const words of [
      'an ninh quốc gia',
      'bạo lực',
      'đồi trụy',
      'tội ác',
      'tệ nạn xã hội',
      'mê tín dị đoan',
      'tôn giáo',
      'thuần phong mỹ tục',
    ]) {
      expect(harmful.statement.vi).toContain(words)
    }
    expect(harmful.note?.vi).toContain('không cấm tôn giáo')
  })

  test('give difficulties three bearers: who reports, who compiles, who decides', () => {
    expect(at('quy-che/dieu-8/khoan-3').map(bearers)).toEqual([['MEMBER'], ['ict-director'], ['provincial-committee']])
    expect(bearers(one('quy-che/dieu-8/khoan-1'))).toEqual(['MEMBER'])
    expect(bearers(one('quy-che/dieu-8/khoan-2'))).toEqual(['ict-director'])
  })
})

describe('who may join by 893', () => {
  test('is one leader, one administrator, and five classes of members with eight titles', () => {
    expect(record.admissionRules.map(({ role, place, single, closed }) => [role, place.path, single, closed])).toEqual([
      ['LEADER', 'quyet-dinh/dieu-1/khoan-1', true, true],
      ['ADMINISTRATOR', 'quyet-dinh/dieu-1/khoan-2', true, true],
      ...Array(5).fill(['MEMBER', 'quyet-dinh/dieu-1/khoan-3', false, true]),
    ])
    const members = record.admissionRules.filter(({ role }) => role === 'MEMBER')
    expect(members.map(({ posts }) => posts.length)).toEqual([1, 2, 2, 2, 1])
    expect(members.flatMap(({ posts }) => posts)).toHaveLength(8)
  })

  test('reads what the text does not explain as inferred, with a note', () => {
    const posts = record.admissionRules.flatMap((rule) => rule.posts)
    const standing = posts.find(({ key }) => key === 'standing-members')
    expect(standing).toMatchObject({ certainty: 'INFERRED', ranks: ['CHAIRMAN', 'VICE_CHAIRMAN'] })
    expect(standing?.note?.vi).toMatch(/\S/)
    const kinds = posts.find(({ key }) => key === 'department-heads')?.agencies.kinds ?? []
    expect(kinds.map(({ kind, certainty }) => [kind, certainty])).toEqual([
      ['PROVINCIAL_DEPARTMENT', 'STATED'],
      ['PROVINCIAL_OFFICE', 'INFERRED'],
      ['VERTICAL_AGENCY', 'UNSETTLED'],
      ['MANAGEMENT_BOARD', 'UNSETTLED'],
    ])
    expect(kinds.filter(({ certainty, note }) => certainty !== 'STATED' && note === null)).toEqual([])
  })

  test('asks of specialists that they assist the standing members', () => {
    const specialists = record.admissionRules.at(-1)?.posts[0]
    expect(specialists).toMatchObject({ ranks: ['SPECIALIST'], fact: 'ASSISTS_STANDING_MEMBERS' })
  })
})

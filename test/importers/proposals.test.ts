// What a draft proposes waits in the decision file: told at every load, loaded by none, confirmed by being moved.
import { describe, expect, test } from 'vitest'
import { describeLoad } from '../../src/cli/terminal.ts'
import { DECISION, SLUG, sampleRecords } from '../support/records.ts'
import { freshStore } from '../support/store.ts'

const PROPOSALS = `proposals:
  postClasses:
    leaders:
      label: { vi: Lãnh đạo, en: "" }
      ranks: [CHAIRMAN]
      agencies: committee
      why: Lãnh đạo
  obligations:
    - key: be-clear
      at: quyet-dinh/dieu-2
      modality: DUTY
      topic: ""
      bearers: []
      statement: { vi: Tin nhắn phải rõ ràng., en: "" }
      why: phải
`
const load = async (edit: (text: string) => string) => {
  const records = sampleRecords()
  records.write(DECISION, edit(records.read(DECISION)))
  const test = await freshStore()
  const results = await test.load(records.folder)
  const result = results.find(({ file }) => file.includes(SLUG))
  if (!result) throw new Error('the decision was not tried')
  return { ...test, result }
}

describe('proposals in a decision file', () => {
  test('are counted when the file loads, and are no rules of the register', async () => {
    const { store, result, now } = await load((text) => text + PROPOSALS)
    expect(result).toMatchObject({ outcome: 'LOADED', waiting: 2 })
    const told = describeLoad(result, { planned: false, byPath: false })
    expect(told).toContain('2 đề xuất trong tệp chưa được xác nhận, không nạp')
    expect(told).toContain('2 proposals in the file not confirmed, not loaded')
    const obligations = (await store.loadObligationsOf([SLUG], await now())).get(SLUG) ?? []
    expect(obligations.length).toBeGreaterThan(0)
    expect(obligations.map(({ key }) => key)).not.toContain('be-clear')
  })

  test('cover no clause, and the refusal says that they wait for it', async () => {
    const { result } = await load((text) => {
      return text.replace(/ {2}- key: no-forwarding[\s\S]*?(?= {2}- key: )/, '').replace(/$/, PROPOSALS)
    })
    if (result.outcome !== 'REFUSED') throw new Error(`not refused: ${result.outcome}`)
    const [problem] = result.problems.filter(({ message }) => message.vi.startsWith('quyet-dinh/dieu-2'))
    expect(problem).toMatchObject({ code: 'NOT_COVERED' })
    expect(problem?.message.vi).toContain('proposals có 1 đề xuất cho chỗ này')
    expect(problem?.message.en).toContain('move to the list of the same name')
  })

  test('that others rest on are named where only the others were confirmed', async () => {
    const { result } = await load((text) => text.replace('posts: [heads]', 'posts: [leaders]') + PROPOSALS)
    if (result.outcome !== 'REFUSED') throw new Error(`not refused: ${result.outcome}`)
    expect(result.problems[0]).toMatchObject({ code: 'UNKNOWN_CLASS' })
    expect(result.problems[0]?.message.vi).toContain('chuyển nó từ proposals.postClasses sang postClasses')
  })

  test('moved as they are show what is still to be written', async () => {
    const { result } = await load((text) => text.replace(/title: .*/, 'title: { vi: Lập nhóm, en: "" }') + PROPOSALS)
    if (result.outcome !== 'REFUSED') throw new Error(`not refused: ${result.outcome}`)
    expect(result.problems).toHaveLength(1)
    expect(result.problems[0]?.code).toBe('SHAPE')
    expect(result.problems[0]?.message.vi).toBe('title.en còn trống; cần có chữ, không để trống.')
  })

  test('without the words that made them are refused by their form', async () => {
    const { result } = await load((text) => text + PROPOSALS.replace(/ {6}why: phải\n/, ''))
    expect(result).toMatchObject({ outcome: 'REFUSED', problems: [{ code: 'SHAPE' }] })
  })
})

// GraphQL over HTTP as the specification's own audit checks it, health, the explorer, and shutdown.
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp, readOperations } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { type Listening, listen } from '../../src/server/http.ts'
import { NOW, startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
let server: Listening
beforeAll(async () => {
  app = await startTestApp()
  const config = readConfig({ PORT: '0', SO_NHOM_LOG: 'silent' })
  server = await listen(
    composeApp(app.store, config, () => NOW),
    config,
  )
})
afterAll(async () => {
  await server.stop(1_000)
  await app.close()
})

describe('the server', () => {
  it('passes the whole GraphQL-over-HTTP audit', async () => {
    const audits = serverAudits({ url: `${server.address}/graphql`, fetchFn: fetch })
    expect(audits.length).toBeGreaterThan(50)
    const results = await Promise.all(audits.map((audit) => audit.fn()))
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([])
  })

  it('answers every published operation without an error', async () => {
    for (const { name, query } of readOperations()) {
      const { errors } = await app.ask(query)
      expect([name, errors]).toEqual([name, []])
    }
  })

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${server.address}/health`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${server.address}/ready`)).json()).toMatchObject({ status: 'ok' })
  })

  it('tells who strays where the API is', async () => {
    const response = await fetch(`${server.address}/graphq`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ en: 'There is no such page. The API is at /graphql.' })
  })

  it('serves an explorer that asks nothing of another host', async () => {
    const response = await fetch(`${server.address}/graphql`, { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(page.match(/(?:src|href)=["']?(?:https?:)?\/\//g) ?? []).toEqual([])
    expect(page).toContain('lai-chau/893-qd-ubnd-2019')
  })

  it('never shows a caller what broke inside', async () => {
    const broken = { ...app.store, newestState: () => Promise.reject(new Error('secret path /somewhere')) }
    const config = readConfig({ SO_NHOM_LOG: 'silent' })
    const faulty = composeApp(broken, config, () => NOW)
    const response = await faulty.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query: '{ registry { version } }' }),
    })
    const text = await response.text()
    expect(text).not.toContain('secret')
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL')
  })
})

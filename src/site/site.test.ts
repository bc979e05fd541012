import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'

const town = testTown()

test('a visitor reads the rules page, written from the declarations the code obeys', async () => {
  const page = await doors(town).get('/regles')
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).toContain('Donner un rôle à une personne')
  expect(html).toContain('Administration du site')
})

test('the same page is read in English, and its language link keeps the place', async () => {
  const html = await (await doors(town).get('/regles?langue=en')).text()
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('Give a person a role')
  expect(html).toContain('/essai/regles?langue=fr')
})

test('a page that does not exist says so in a sentence, without a trace', async () => {
  const page = await doors(town).get('/nulle-part')
  expect(page.status).toBe(404)
  const html = await page.text()
  expect(html).toContain('Page introuvable')
  expect(html).not.toMatch(/at .*\.ts/)
})

test('the desk is closed to a visitor, who is shown where to sign in', async () => {
  const page = await doors(town).get('/bureau')
  expect(page.status).toBe(403)
  expect(await page.text()).toContain('/essai/connexion')
})

test('the desk is open to every role', async () => {
  const agent = await persona(town, 'agent')
  expect((await doors(town).get('/bureau', agent)).status).toBe(200)
})

test('a form sent from another site is refused', async () => {
  const { app } = doors(town)
  const answer = await app.request('http://localhost/essai/connexion', {
    method: 'POST',
    headers: {
      origin: 'https://ailleurs.example',
      host: 'localhost',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'email=a@exemple.fr',
  })
  expect(answer.status).toBe(403)
})

test('every page carries a policy that lets no script or style in from elsewhere', async () => {
  const page = await doors(town).get('/regles')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-inline')
})

test('the API is described by the same declarations', async () => {
  const document = (await (await doors(town).get('/api/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(document.openapi).toBe('3.1.0')
  expect(document.paths['/essai/api/grant-role']).toBeDefined()
})

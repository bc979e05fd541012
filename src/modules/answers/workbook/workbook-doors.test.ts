import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOds, writeOds } from 'hucre/ods'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { modules } from '#all-modules'
import { runCommandLine } from '#kernel/cli.ts'
import { Hands, type Value, workbooks } from '#testing/answer-workbook.ts'
import { anAnswer, answerRow, aProposal } from '#testing/answers.ts'
import { temporaryFolder } from '#testing/database.ts'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const door = doors(town)
const { bytesOf, taken, sent, apply } = workbooks(door)

describe('the workbook of the instruction, by every door', () => {
  let process: { slug: string }
  let agent: Persona
  beforeEach(async () => {
    process = await aProcess(town, { phase: 'instruction' })
    agent = await persona(town, 'agent')
  })

  it('gives a service its own sheets, lets it write and not assign, and keeps its workbooks from the others', async () => {
    const service = await persona(town, 'service')
    const stranger = await persona(town, 'service')
    const [mine, theirs] = [
      await anAnswer(town, process, { organisation: service.organisation }),
      await anAnswer(town, process),
    ]
    const hands = await taken(service, { unassigned: 'true' })
    expect(hands.rows.slice(1).map((row) => row[0])).toEqual([mine.proposal])
    hands.rows.push([theirs.proposal, hands.line(mine.proposal)[1] as string])
    hands.set(mine.proposal, { 'À rendre avant le': new Date('2026-05-01T00:00:00Z') })
    const first = await sent(await hands.base64(), service)
    expect(first.plan).toMatchObject({ changed: 0, faults: 2 })
    expect(JSON.stringify(first.plan)).toContain('Seuls les agents attribuent')
    expect((await door.get(`/bureau/reponses/tableur/${first.workbook}`, stranger)).status).toBe(403)
    expect((await apply(first.workbook, stranger)).status).toBe(403)

    const own = (await taken(service)).set(mine.proposal, { Délai: 'Six mois' })
    const second = await sent(await own.base64(), service)
    expect((await apply(second.workbook, service)).status).toBe(200)
    expect((await answerRow(town, mine.id)).delay).toBe('Six mois')
    const page = await (await door.get('/bureau/reponses/tableur', service)).text()
    expect(page).toContain('Renvoyer le classeur')
    expect(page).not.toContain('personne n’étudie')
  })

  it('goes out and back in OpenDocument too', async () => {
    const sheet = await anAnswer(town, process)
    const title = 'Sans personne « & <b> »'
    await aProposal(town, process, { title })
    const bytesOut = await bytesOf({ format: 'ods', unassigned: 'true' }, agent)
    const unchanged = await sent(Buffer.from(bytesOut).toString('base64'), agent)
    expect(unchanged.plan).toMatchObject({ changed: 0, same: 2, conflicts: 0, faults: 0 })
    const book = await readOds(bytesOut)
    expect(book.sheets.map((one) => one.name)).toEqual(['Propositions', 'Lisez-moi', 'Listes'])
    expect(book.sheets[0]?.rows[2]?.[4]).toBe(title)
    expect(book.sheets[2]?.rows.flat()).toContain('Retenue en partie')
    const hands = new Hands(book.sheets[0]?.rows as Value[][])
    hands.set(sheet.proposal, { Délai: 'Six mois' })
    const bytes = await writeOds({ sheets: [{ name: 'Propositions', rows: hands.rows }] })
    const { workbook, plan } = await sent(Buffer.from(bytes as Uint8Array).toString('base64'), agent)
    expect(plan).toMatchObject({ changed: 1, faults: 0 })
    expect(plan.rows[0]?.changes).toEqual([{ field: 'delay', before: '', after: 'Six mois' }])
    expect((await apply(workbook, agent)).status).toBe(200)
  })

  it('is sent by a form as browsers do, refuses what is no workbook of ours, and is thrown away', async () => {
    await anAnswer(town, process)
    const at = `http://localhost/${town.slug}/bureau/reponses/tableur`
    const post = (bytes: Uint8Array | string) => {
      const body = new FormData()
      body.set('file', new File([bytes as BlobPart], 'classeur.xlsx'))
      const headers = { cookie: `parole_session=${agent.session}` }
      return door.app.request(at, { method: 'POST', body, headers, redirect: 'manual' })
    }
    for (const [bytes, why] of [
      ['un;deux\n1;2\n', 'un CSV a perdu les listes'],
      [
        (await writeXlsx({ sheets: [{ name: 'Autre', rows: [['Titre'], ['Un']] }] })) as Uint8Array,
        'La colonne «\u00a0Identifiant\u00a0» manque',
      ],
    ] as const) {
      const refused = await post(bytes)
      expect(refused.status).toBe(422)
      expect((await refused.text()).replace('« ', '«\u00a0').replace(' »', '\u00a0»')).toContain(why)
    }
    expect((await door.post('/bureau/reponses/tableur', {}, agent)).status).toBe(422)
    const arrived = await post(await bytesOf({}, agent))
    expect(arrived.status).toBe(303)
    const place = (arrived.headers.get('location') as string).replace(/^\/essai|\?.*$/g, '')
    expect(await (await door.get(`${place}?langue=en`, agent)).text()).toContain(
      'This workbook changes nothing',
    )
    expect((await door.post(`${place}/jeter`, {}, agent)).status).toBe(303)
    expect((await door.get(place, agent)).status).toBe(404)
    expect(await (await door.get('/bureau/reponses/tableur?langue=en', agent)).text()).toContain(
      'Work in a spreadsheet',
    )
    const file = await door.get('/bureau/reponses/tableur/classeur?queue=late&format=ods', agent)
    expect(file.headers.get('content-disposition')).toContain('.ods')
  })

  it('is taken and sent back by commands', async () => {
    const sheet = await anAnswer(town, process)
    const out = join(temporaryFolder(), 'instruction.xlsx')
    const said: string[] = []
    const run = (...argv: string[]) =>
      runCommandLine(
        {
          modules,
          commands: [],
          openTowns: () =>
            ({
              list: async () => [{ slug: town.slug }],
              open: async () => town,
              closeAll: async () => {},
            }) as never,
          actorByEmail: async () => agent.actor,
          operatorKey: () => '',
          lang: 'fr',
          print: (line) => void said.push(line),
          warn: (line) => void said.push(line),
        },
        [...argv, '--as', 'agent@exemple.fr'],
      )
    expect(await run('export', 'answers', '--out', out)).toBe(0)
    const hands = new Hands((await readXlsx(new Uint8Array(readFileSync(out)))).sheets[0]?.rows as Value[][])
    hands.set(sheet.proposal, { Délai: 'Six mois' })
    writeFileSync(out, Buffer.from(await hands.base64(), 'base64'))
    expect(await run('import', 'answers', out, '--dry-run')).toBe(0)
    expect(said.join('\n')).toContain('Ligne 2, Délai : «  » → « Six mois »')
    expect((await answerRow(town, sheet.id)).delay).toBeNull()
    expect(await run('import', 'answers', out)).toBe(0)
    expect((await answerRow(town, sheet.id)).delay).toBe('Six mois')
    hands.set(sheet.proposal, { Décision: 'Peut-être' })
    writeFileSync(out, Buffer.from(await hands.base64(), 'base64'))
    expect(await run('import', 'answers', out)).toBe(1)
    expect(await run('import', 'answers', 'absent.xlsx')).toBe(2)
    expect(await run('export', 'answers', '--out', 'sans-nom')).toBe(2)
  })
})

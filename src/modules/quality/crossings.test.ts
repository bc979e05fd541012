import { describe, expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { placedUnder, tableOfSession } from '#testing/planted.ts'
import { aSession } from '#testing/registering.ts'
import { aProposal } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, ask } = doors(town)
const read = async (path: string) => (await (await get(path)).text()).replace(/[\u00a0\u202f]/g, ' ')

describe('the axes crossed with the angles', () => {
  it('say that nobody has spoken yet in an empty cell, and name the cell', async () => {
    const { slug } = await aProcess(town)
    const html = await read(`/demarches/${slug}/axes-et-angles`)
    expect(html).toContain('Personne n’a encore parlé ici.')
    expect(html).toContain('Cases vides : 1 sur 1')
    expect(html).toContain('1. Isolement × L’accès aux droits')
  })

  it('count sessions by their tables, words and proposals, and open them from the cell', async () => {
    const process = await aProcess(town)
    const { slug, id } = process
    const placed = await aContribution(town, process, { text: 'Le bus du soir, sous cet angle.' })
    await aContribution(town, process, { text: 'Rangée nulle part.' })
    await placedUnder(town, id, placed.id)
    const session = await aSession(town, { process: slug, axis: 1, title: 'Atelier du port' })
    await tableOfSession(town, id, session)
    const proposal = await aProposal(town, process, { axis: 1, angle: 1, title: 'Un bus du soir' })
    const found = await (await ask('axes-and-angles', { process: slug })).json()
    expect(found.cells).toMatchObject([{ axis: 1, angle: 1, sessions: 1, contributions: 1, proposals: 1 }])
    expect(found.outside).toEqual({ sessions: 0, contributions: 1, proposals: 0 })
    const cell = await read(`/demarches/${slug}/axes-et-angles/1/1`)
    expect(cell).toContain('Le bus du soir, sous cet angle.')
    expect(cell).not.toContain('Rangée nulle part.')
    expect(cell).toContain(`/demarches/${slug}/seances/${session}`)
    expect(cell).toContain(`/demarches/${slug}/propositions/${proposal.number}`)
    const list = await read(`/demarches/${slug}/contributions?axe=1&angle=1`)
    expect(list).toContain('Le bus du soir, sous cet angle.')
    expect(list).not.toContain('Rangée nulle part.')
    const api = await (await ask('list-contributions', { process: slug, angle: 1 })).json()
    expect(api.total).toBe(1)
    const csv = await (await get(`/demarches/${slug}/axes-et-angles.csv`)).text()
    expect(csv).toContain(`${slug};1;Isolement;1;L’accès aux droits;1;1;1`)
    expect((await get(`/demarches/${slug}/axes-et-angles/1/9`)).status).toBe(404)
    expect((await get(`/demarches/${slug}/axes-et-angles?langue=en`)).status).toBe(200)
  })

  it('do not say that nobody spoke when no words were placed at all', async () => {
    const process = await aProcess(town)
    await aContribution(town, process)
    const html = await read(`/demarches/${process.slug}/axes-et-angles`)
    expect(html).toContain('Cela ne dit pas que personne n’a parlé')
    expect(html).not.toContain('Personne n’a encore parlé ici.')
  })
})

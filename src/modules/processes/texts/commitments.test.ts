import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { doors } from '#testing/doors.ts'
import { tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { publishCharter } from './publish-charter.ts'

const town = testTown()
const read = async (path: string) =>
  (await (await doors(town).get(path)).text()).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const promise = (words: string, checkCode?: string) => ({
  promisedBy: 'La Ville',
  promise: words,
  due: 'À l’issue des travaux',
  checkedHow: 'Compté chaque jour.',
  checkCode,
})

const publish = (process: string, commitments: object[], changeReason?: string) =>
  perform(
    town,
    publishCharter,
    { process, title: 'La charte', text: 'Nos règles.', commitments, changeReason },
    { actor: operator, door: 'api' },
  )

describe('a promise of the charter', () => {
  it('says from the data whether it is kept, with its figure and the way to its rows', async () => {
    const { process } = await tellThread(town)
    await publish(process.slug, [
      promise('Une réponse à chaque proposition', 'A1'),
      promise('Tenir les dates', 'A9'),
      promise('Respecter les personnes'),
      promise('Compter autrement', 'Z9'),
    ])
    for (const page of [`/demarches/${process.slug}/charte`, `/demarches/${process.slug}`]) {
      const html = await read(page)
      const said = html.slice(html.indexOf('id="engagements"'))
      expect(said).toContain('<strong>Tenu</strong>')
      expect(said).toContain('1 sur 1 (calcul A1)')
      expect(said).toContain(`/verifications?demarche=${process.slug}&amp;famille=A#a1`)
      expect(said).toContain('<strong>Non tenu</strong>')
      expect(said.match(/Nous ne pouvons pas le savoir/g)).toHaveLength(2)
      expect(said).toContain('Le calcul Z9 n’existe pas')
    }
    expect(await read(`/demarches/${process.slug}?langue=en`)).toContain('1 out of 1 (computation A1)')
  })

  it('can be followed between any two versions of the charter', async () => {
    const { process } = await tellThread(town)
    const path = `/demarches/${process.slug}/charte`
    await publish(process.slug, [promise('Répondre en juin')])
    await publish(process.slug, [promise('Répondre en septembre')], 'Plus de temps.')
    expect(await read(path)).not.toContain('Comparer deux versions')
    await publish(process.slug, [promise('Répondre en décembre')], 'Le conseil est reporté.')
    expect(await read(path)).toContain('Comparer deux versions')
    const html = await read(`${path}?comparer=1&version=3`)
    expect(html).toContain('De la version 1 à la version 3')
    expect(html).toMatch(/<del>.*juin/)
    expect(html).toMatch(/<ins>.*décembre/)
  })
})

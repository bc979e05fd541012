import { describe, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { doors } from '#testing/doors.ts'
import { aProcess } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { daysOverdue, dueDays, dueSaid } from './due.ts'
import { publishCharter } from './publish-charter.ts'
import { commitmentsOf } from './published-texts.ts'

describe('the day a promise is due', () => {
  it.each([
    ['30/06/2026', '2026-06-30', '2026-06-30', '30\u00a0juin 2026', '30\u00a0June 2026'],
    ['fin 2026', '2026-09-01', '2026-12-31', 'fin 2026', 'late 2026'],
    ['juin 2026', '2026-06-01', '2026-06-30', 'juin 2026', 'June 2026'],
  ])('%s is read, and said in both languages', (due, from, to, fr, en) => {
    const days = dueDays(due)
    expect(days).toEqual({ dueFrom: from, dueTo: to })
    expect(dueSaid({ due, ...days }, 'fr')).toEqual({ words: fr, asWritten: false })
    expect(dueSaid({ due, ...days }, 'en').words).toBe(en)
    // One published before days were kept says the same.
    expect(dueSaid({ due }, 'fr').words).toBe(fr)
  })

  it.each(['À l’issue des travaux', 'Avant le vote du conseil, prévu le 29 septembre 2017', 'x'.repeat(200)])(
    'stays as written when it says no date: %s',
    (due) => {
      expect(dueDays(due)).toEqual({ dueFrom: null, dueTo: null })
      expect(dueSaid({ due }, 'en')).toEqual({ words: due, asWritten: true })
      expect(daysOverdue({ due }, '2030-01-01')).toBeUndefined()
    },
  )

  it.each([
    ['2026-06-30', undefined],
    ['2026-07-01', 1],
    ['2026-07-30', 30],
  ])('on %s, a promise for June 2026 is late by %s days', (today, late) => {
    expect(daysOverdue({ due: 'juin 2026' }, today)).toBe(late)
  })
})

describe('a published charter', () => {
  const town = testTown()
  const process = 'fabrique-2017'

  it('keeps the days and the words, and says on its page that the day has passed', async () => {
    const { id } = await aProcess(town)
    const row = { promisedBy: 'La Ville', promise: 'Une réponse.', checkedHow: 'Lecture.' }
    const commitments = [
      { ...row, due: 'février 2026' },
      { ...row, due: 'À l’issue des travaux' },
    ]
    const by = { actor: operator, door: 'api' } as const
    await perform(town, publishCharter, { process, title: 'Charte', text: 'Texte.', commitments }, by)
    expect((await commitmentsOf(town.db, id)).map((one) => [one.due, one.dueFrom, one.dueTo])).toEqual([
      ['février 2026', '2026-02-01', '2026-02-28'],
      ['À l’issue des travaux', null, null],
    ])
    const { get } = doors(town)
    const html = (await (await get(`/demarches/${process}/charte`)).text()).replace(/[\u00a0\u202f]/g, ' ')
    expect(html).toContain('Ce jour est passé depuis 2 jours.')
    expect(html).toContain('À l’issue des travaux')
    expect(await (await get(`/demarches/${process}/charte?langue=en`)).text()).toContain('February 2026')
  })
})

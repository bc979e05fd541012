import { EntryList, NumberedList } from './entries.tsx'
import { SelectField, TextField } from './fields.tsx'
import { HOSTILE } from './gallery-hostile.ts'
import { Status } from './knot.tsx'
import { FilterForm, FilterList, Pager, SearchBox } from './ledger.tsx'
import { Matrix } from './matrix.tsx'
import { Passage } from './passage.tsx'
import { Programme } from './programme.tsx'
import { DataTable } from './table.tsx'

const AXES = [
  'Prévenir l’isolement social et encourager les solidarités',
  'Accompagner le vieillissement de la population',
  'Lutter contre le mal‑logement',
  'Agir contre la grande précarité',
]
const at = (day: string, hour: string) => new Date(`${day}T${hour}:00+02:00`)

export function galleryLists() {
  return (
    <>
      <Passage id="listes" title="Le registre des 150 propositions" note="Les nombres par décision">
        <FilterList
          label="Filtrer par décision"
          items={[
            { href: '#listes', label: 'Toutes', count: 150, current: true },
            { href: '#listes', label: 'Retenues', count: 20 },
            { href: '#listes', label: 'Retenues en partie, ou adaptées', count: 27 },
            { href: '#listes', label: 'Pas encore de réponse', count: 0 },
          ]}
        />
        <FilterForm
          action="/galerie"
          label="Affiner la liste"
          keep={{ decision: 'retenue' }}
          chosen={[{ label: 'Mal‑logement', without: '/galerie' }]}
          clear="/galerie"
        >
          <SelectField
            name="f-axe"
            label="Axe"
            empty="Les quatre axes"
            options={AXES.map((label, i) => ({ value: String(i), label }))}
          />
          <TextField name="f-mots" label="Mots de la proposition" type="search" value={HOSTILE} />
        </FilterForm>
        <SearchBox action="/chercher" name="q" label="Chercher dans les réponses" hint="Un mot, un numéro." />
        <EntryList
          entries={[
            {
              id: 'a1',
              number: 1,
              title: 'Créer une épicerie sociale et/ou solidaire',
              href: '#a1',
              note: 'Créer. Choix encore ouvert.',
              status: <Status kind="expected">Pas commencée</Status>,
            },
            {
              id: 'a11',
              number: 11,
              choose: { name: 'a-comparer', value: '11', label: 'Cocher la proposition 11' },
              title: 'Expérimenter de nouvelles formes de logement pour des personnes en grande précarité',
              href: '#a11',
              status: <Status kind="broken">En cours, en retard</Status>,
            },
            { id: 'a18', number: 1005, title: HOSTILE, status: <Status kind="unknown">Suspendue</Status> },
          ]}
        />
        <Pager page={7} pages={30} href={(page) => `/galerie?page=${page}`} />
        <Pager page={1} pages={1} href={(page) => `/galerie?page=${page}`} />
      </Passage>
      <Passage title="Un tableau" note="Devient une liste sur téléphone">
        <DataTable
          caption="Contributions par canal"
          sortedBy="les plus nombreuses d’abord"
          columns={[
            {
              key: 'channel',
              label: 'Canal',
              cell: (row: { channel: string; count?: number; share?: string }) => row.channel,
            },
            {
              key: 'count',
              label: 'Contributions',
              number: true,
              cell: (row) => row.count?.toString(),
              sort: { href: '#listes', now: 'descending' },
            },
            { key: 'share', label: 'Part du total', number: true, cell: (row) => row.share },
          ]}
          rows={[
            { channel: 'Ateliers', count: 212, share: '52 %' },
            { channel: 'Téléphone, au standard du Centre communal d’action sociale', count: 0, share: '0 %' },
            { channel: HOSTILE },
          ]}
          foot={['Total', '410', '100 %']}
        />
        <Matrix
          caption="Propositions par axe et par angle"
          corner="Axe"
          rows={AXES.map((label, i) => ({ key: String(i), label }))}
          columns={['Coordination', 'Accès aux droits', 'Lien social'].map((label, i) => ({
            key: String(i),
            label,
          }))}
          cell={(row, column) =>
            row === column ? undefined : { count: (Number(row) + 1) * (Number(column) + 2), href: '#listes' }
          }
        />
        <NumberedList items={AXES.map((label, i) => ({ number: i + 1, label, href: '#listes' }))} />
      </Passage>
      <Passage title="Les ateliers du printemps 2017" note="Agora">
        <Programme
          groups={[
            {
              title: 'Avec les acteurs du territoire',
              note: 'Agents de la Ville et du CCAS, institutions, associations',
              days: [
                {
                  day: '2017-04-06',
                  slots: [
                    {
                      start: at('2017-04-06', '09:00'),
                      end: at('2017-04-06', '12:00'),
                      title: 'Isolement',
                      href: '#listes',
                    },
                    {
                      start: at('2017-04-06', '14:00'),
                      end: at('2017-04-06', '17:00'),
                      title: 'Grande précarité',
                    },
                  ],
                },
              ],
            },
            {
              title: 'Avec les citoyens',
              days: [
                {
                  day: '2017-06-01',
                  slots: [
                    {
                      start: 'fin d’après-midi',
                      title: 'Vieillissement',
                      place: 'Salle polyvalente de Méan-Penhoët, accessible en fauteuil',
                    },
                  ],
                },
                {
                  day: '2017-06-09',
                  slots: [
                    { start: at('2017-06-09', '18:30'), end: at('2017-06-09', '21:30'), title: 'Isolement' },
                  ],
                },
              ],
            },
          ]}
        />
      </Passage>
    </>
  )
}

import { BarChart } from './bar-chart.tsx'
import { BarList, Count, CountList } from './counts.tsx'
import { AreaMap } from './map.tsx'
import { Passage } from './passage.tsx'
import { Quotation } from './text.tsx'
import type { PictureKnot } from './thread-layout.ts'
import { type ThreadKnot, ThreadList } from './thread-list.tsx'
import { ThreadPicture } from './thread-picture.tsx'
import { Timeline } from './timeline.tsx'

const KNOTS: (ThreadKnot & { label: string; when: string })[] = [
  {
    state: 'done',
    title: 'La Fabrique des politiques sociales est lancée',
    label: 'Lancement',
    when: '23 mars 2017',
  },
  {
    state: 'done',
    title: 'Votre parole, en atelier',
    label: 'Votre parole',
    when: '20 mai 2017',
    example: true,
  },
  { state: 'done', title: 'Étudiée par les élus', label: 'Étude', when: 'été 2017' },
  {
    state: 'broken',
    title: 'Le vote promis',
    label: 'Vote promis',
    when: '29 septembre',
    stateWords: 'Promesse de date non tenue',
  },
  { state: 'done', title: 'La soirée de restitution', label: 'Restitution', when: '10 octobre 2017' },
  {
    state: 'done',
    title: 'La délibération-cadre est votée',
    label: 'Délibération-cadre',
    when: '22 décembre 2017',
  },
  {
    state: 'unknown',
    title: 'L’action : un partenariat durable contre le froid chez soi',
    label: 'Partenariat contre la précarité énergétique',
    when: '2018 à 2020',
  },
  { state: 'expected', title: 'Le forum du social', label: 'Forum du social', when: 'chaque année' },
]

/** 12 voices, 2 statements, 3 proposals and answers, one vote, 7 actions: the shape of a real thread. */
const BRANCHING: PictureKnot[] = [
  ...Array.from(
    { length: 12 },
    (_, i): PictureKnot => ({
      level: 'voix',
      state: 'done',
      label: i === 7 ? 'Votre parole' : `Parole ${i + 1}`,
      detail: '20 mai',
      here: i === 7,
    }),
  ),
  { level: 'constats', state: 'done', label: 'Des personnes ont froid chez elles' },
  { level: 'constats', state: 'done', label: 'On ne sait pas à qui demander' },
  { level: 'propositions', state: 'done', label: 'Un seul interlocuteur', detail: 'n° 58' },
  { level: 'propositions', state: 'done', label: 'Une permanence le samedi', detail: 'n° 129' },
  { level: 'réponses', state: 'done', label: 'Retenue', detail: '22 décembre' },
  { level: 'réponses', state: 'broken', label: 'Réponse attendue', detail: '29 septembre' },
  { level: 'vote', state: 'done', label: 'Délibération-cadre', detail: '22 décembre' },
  { level: 'actions', state: 'expected', label: 'Pérenniser le partenariat', detail: '2018 à 2020' },
  { level: 'actions', state: 'unknown', label: 'Développer les échanges avec les bailleurs' },
]
const BRANCHES: [number, number][] = [
  ...Array.from({ length: 12 }, (_, i): [number, number] => [i, i % 2 === 0 ? 12 : 13]),
  [12, 14],
  [13, 14],
  [13, 15],
  [14, 16],
  [15, 17],
  [16, 18],
  [18, 19],
  [18, 20],
]

const square = (west: number, south: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
})
const AREAS = [
  { label: 'Centre', shape: square(-1.56, 47.21), value: 0 },
  { label: 'Nord', shape: square(-1.56, 47.22), value: 2 },
  { label: 'Est', shape: square(-1.54, 47.21), value: 5 },
  { label: 'Nord-Est', shape: square(-1.54, 47.22), value: 12 },
  { label: 'Ouest', shape: square(-1.58, 47.21), value: undefined },
  { label: 'Nord-Ouest', shape: square(-1.58, 47.22), value: 'secret' as const },
  { label: 'Sans dessin', shape: null, value: 1 },
]

export function galleryPictures() {
  return (
    <>
      <Passage id="images" title="Des nombres et leur dénominateur" note="Compté au 22 décembre 2017">
        <CountList>
          <Count value={128} total={150} method="Compté à 14 h 02.">
            réponses publiées. Il en manque 22.
          </Count>
          <Count value={20} of="environ, sur 150">
            propositions retenues par les élus.
          </Count>
          <Count value={84} of="jours de retard" broken>
            Le vote était promis pour le 29 septembre.
          </Count>
          <Count value={0} total={150} small>
            sans raison
          </Count>
          <Count value={150} total={150} small>
            toutes
          </Count>
          <Count value={1} total={100000} small>
            une seule
          </Count>
        </CountList>
        <BarList
          total={18}
          rows={[
            { label: 'Faites ou pérennisées', value: 3 },
            { label: 'En cours', value: 9 },
            { label: 'Suspendues', value: undefined },
          ]}
        />
        <BarChart
          title="Habitants par tranche d’âge"
          unit="habitants"
          bars={[
            { label: '75 ans et plus', value: 7412 },
            { label: '60 à 74 ans', value: 11950 },
            { label: 'Moins de 3 ans', value: 'secret' },
            { label: 'Sans logement', value: 'missing' },
            { label: 'Zéro, qui est un nombre', value: 0 },
          ]}
          note="Source et date ici."
        />
      </Passage>
      <Passage title="Le fil en une image" note="8 nœuds">
        <ThreadPicture
          id="fil"
          title="Le fil, du 23 mars 2017 au forum du social."
          knots={KNOTS.map((knot, index) => ({
            ...knot,
            detail: knot.when,
            level: String(index),
            here: index === 1,
          }))}
        />
      </Passage>
      <div>
        <ThreadList
          numbered
          knots={KNOTS.map((knot) => ({
            ...knot,
            note: <strong>{knot.when}</strong>,
            children: <p>Une phrase dit ce qui s’est passé, et d’après quoi.</p>,
          }))}
        />
      </div>
      <Passage title="Un fil qui se divise" note="21 nœuds">
        <ThreadPicture
          id="branches"
          title="De douze paroles à deux actions."
          knots={BRANCHING}
          links={BRANCHES}
          note="Huit autres paroles sont dessinées ensemble."
        />
        <Quotation text="Le samedi matin, il faudrait quelqu’un pour les papiers du logement." />
      </Passage>
      <Passage title="Une carte et son tableau">
        <AreaMap
          id="carte"
          title="Paroles par quartier"
          rows={AREAS}
          area={(area) => area}
          unit="paroles"
          nameLabel="Quartier"
          columns={[
            {
              key: 'value',
              label: 'Paroles',
              number: true,
              cell: (area) => (area.value === 'secret' ? 'secret' : area.value),
            },
          ]}
          note="Source et licence ici."
        />
      </Passage>
      <Passage title="Dates prévues, dates réelles">
        <Timeline
          id="dates"
          title="Les phases de la démarche"
          rows={[
            {
              label: 'Participation',
              planned: { from: '2017-03-23', to: '2017-06-10' },
              real: { from: '2017-03-23', to: '2017-06-10' },
            },
            {
              label: 'Grand atelier',
              planned: { from: '2017-09-01', to: '2017-09-10', words: 'début septembre 2017' },
              without: 'nous ne savons pas',
            },
            {
              label: 'Vote de la délibération-cadre au Conseil municipal',
              planned: { from: '2017-09-29' },
              real: { from: '2017-12-22' },
            },
            { label: 'Restitution', real: { from: '2017-10-10' } },
          ]}
        />
      </Passage>
    </>
  )
}

import { Button } from './button.tsx'
import { Choices } from './choices.tsx'
import { Desk, DeskHead, type QueueItem, SheetFoot, SheetHead } from './desk.tsx'
import { LongTextField } from './fields.tsx'
import { Form } from './form.tsx'
import type { Frame } from './frame.ts'
import { galleryFrame } from './gallery.tsx'
import { Page } from './page.tsx'
import { Passage } from './passage.tsx'
import { KeyList, Quotation } from './text.tsx'

const TITLES = [
  'Un annuaire des aides',
  'Des ateliers cuisine entre voisins',
  'Un numéro unique pour les aidants',
  'Une permanence logement le samedi',
  'Garder les enfants pendant les ateliers',
  'Des bancs entre les arrêts de bus',
  'Visiter les personnes seules',
]
const ITEMS: QueueItem[] = Array.from({ length: 22 }, (_, i) => ({
  href: `#f${i}`,
  number: 126 + i,
  title: TITLES[i % TITLES.length],
  state: i < 3 ? 'done' : i === 6 ? 'unknown' : i === 8 ? 'broken' : 'yours',
  stateWords:
    i < 3
      ? 'Traitée'
      : i === 6
        ? 'En attente d’un autre service'
        : i === 8
          ? 'Promise pour le 29 septembre'
          : 'À traiter',
  current: i === 3,
}))

export function galleryDesk(over: Partial<Frame> = {}) {
  return (
    <Page frame={galleryFrame({ title: 'Fiche 129', said: undefined, ...over })} shape="desk">
      <DeskHead title="Bureau d’instruction" done={128} total={150} what="Fiches traitées :" />
      <Desk queueTitle="Ma file" queueNote="22 à traiter, dont 4 cette semaine" items={ITEMS} all="#file">
        <SheetHead kicker="Fiche 129, mal‑logement" title="Une permanence logement le samedi">
          <p>
            À rendre avant le <strong>vendredi 25 août 2017</strong>. Vient de <a href="#file">7 paroles</a>.
          </p>
        </SheetHead>
        <Quotation
          text="En semaine je travaille, je ne peux jamais venir. Le samedi matin, il faudrait quelqu’un."
          example
        />
        <Form action="/fiche" wide label="Fiche 129">
          <Choices
            kind="radio"
            name="avis"
            label="Votre avis"
            columns
            value="2"
            options={[
              'Retenir',
              'Retenir en partie',
              'Déjà fait ou en cours',
              'Ne pas retenir',
              'Pour un autre organisme',
            ].map((label, index) => ({ value: String(index + 1), label, key: String(index + 1) }))}
          />
          <LongTextField
            name="motif"
            label="La raison, telle qu’elle sera lue"
            hint="Phrases courtes."
            limit={2000}
            rows={4}
          />
          <SheetFoot saved="Enregistré à 14 h 02">
            <Button>Transmettre et ouvrir la suivante</Button>
            <Button quiet>Mettre de côté</Button>
          </SheetFoot>
        </Form>
      </Desk>
      <Passage knot="none">
        <KeyList
          keys={[
            { keys: ['J'], does: 'suivante' },
            { keys: ['K'], does: 'précédente' },
            { keys: ['?'], does: 'aide' },
          ]}
        />
      </Passage>
    </Page>
  )
}

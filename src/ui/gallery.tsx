import type { Frame } from './frame.ts'
import { galleryForms } from './gallery-forms.tsx'
import { galleryLists } from './gallery-lists.tsx'
import { galleryPictures } from './gallery-pictures.tsx'
import { galleryTexts } from './gallery-texts.tsx'
import { Page } from './page.tsx'
import { TitlePassage } from './passage.tsx'

/** A frame with the longest labels a town may have. The telephone numbers are of the range kept for fiction. */
export function galleryFrame(over: Partial<Frame> = {}): Frame {
  return {
    lang: 'fr',
    title: 'Galerie des composants',
    townName: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson',
    home: '/',
    path: '/galerie?page=2',
    link: (path) => path,
    menu: [
      { path: '/', label: 'Accueil' },
      { path: '/participer', label: 'Participer' },
      { path: '/galerie', label: 'Propositions et réponses' },
      { path: '/plan', label: 'Plan d’actions' },
    ],
    footer: [
      {
        heading: 'Vos droits',
        items: [
          { path: '/accessibilite', label: 'Accessibilité : partiellement conforme' },
          { path: '/donnees', label: 'Vos données' },
        ],
      },
    ],
    help: {
      phone: '02 61 91 00 00',
      hours: 'Du lundi au vendredi, de 9 h à 17 h.',
      place: 'Ou à l’accueil du Centre communal d’action sociale (CCAS), sans rendez-vous.',
      example: true,
    },
    emergency: [
      { number: '15', what: 'Urgences médicales' },
      { number: '112', what: 'Toutes les urgences, en Europe' },
      { number: '3114', what: 'Souffrance, idées suicidaires : nuit et jour' },
    ],
    person: {
      name: 'Maëlle Le Goff-Desrousseaux',
      role: 'service instructeur, exemple',
      out: '/sortie',
      desk: '/bureau',
    },
    demonstration: 'Démonstration : les contributions sont rejouées depuis 2019, rien ici n’engage la Ville.',
    said: 'Votre réponse est enregistrée. Un élu doit maintenant la valider.',
    coloursHref: '/couleurs.css',
    stylesheet: '/style.css',
    colophon: 'Ce qui porte la mention « exemple » est inventé pour montrer la page.',
    ...over,
  }
}

/** Every component in one page, with its longest labels, empty, one, many and in error. */
export function gallery(over: Partial<Frame> = {}) {
  return (
    <Page frame={galleryFrame(over)}>
      <TitlePassage
        kicker="Le système de l’interface"
        title="Galerie des composants, avec les mots les plus longs"
        lead="Chaque composant y est montré vide, seul, nombreux et en erreur."
        goTo={[
          { href: '#textes', label: 'Les textes' },
          { href: '#champs', label: 'Les champs et leurs erreurs' },
          { href: '#images', label: 'Le fil et les figures' },
          { href: '#listes', label: 'Les listes et les tableaux' },
        ]}
        note={
          <>
            <strong>Vendredi 9 juin 2017</strong>
            <br />
            18 h 30 à 21 h 30, à l’Agora
          </>
        }
      />
      {galleryTexts()}
      {galleryForms()}
      {galleryPictures()}
      {galleryLists()}
    </Page>
  )
}

import { ButtonLink, ButtonRow, PostButton, TargetLink } from './button.tsx'
import { CodeForm } from './code-form.tsx'
import { Diff } from './diff.tsx'
import { TwoDoors } from './entries.tsx'
import { HOSTILE } from './gallery-hostile.ts'
import { Status } from './knot.tsx'
import { Kicker, Passage } from './passage.tsx'
import { Receipt } from './receipt.tsx'
import {
  EmptyState,
  ExampleMark,
  FactList,
  Fold,
  KeyList,
  Message,
  Note,
  PlainList,
  PrintHint,
  Quotation,
  Soft,
} from './text.tsx'
import { SmallThread } from './thread-list.tsx'

export function galleryTexts() {
  return (
    <>
      <Passage id="textes" knot="none">
        <TwoDoors>
          <section>
            <Kicker>
              Ouvert en ce moment <ExampleMark />
            </Kicker>
            <h2>Qu’est-ce qui devrait changer avant le premier forum du social ?</h2>
            <p>Trois questions, cinq minutes. Sans compte et sans adresse électronique.</p>
            <ButtonRow>
              <ButtonLink href="#champs">Donner mon avis</ButtonLink>
              <TargetLink href="#parler">Le dire de vive voix</TargetLink>
            </ButtonRow>
          </section>
          <CodeForm
            action="/suivre"
            example="7KM4 R9TP"
            value="7KM4"
            error="Il manque des signes : un code en a 8. Vérifiez votre reçu."
          />
        </TwoDoors>
      </Passage>
      <Passage
        title="Un passage, sa note et ce qui se tient à côté"
        note={<strong>22 décembre 2017</strong>}
        aside={
          <>
            <h3>D’après quoi</h3>
            <p>Article « Une délibération-cadre pour agir », Ville de Saint-Nazaire.</p>
            <h3>Ce que vous pouvez faire</h3>
            <TargetLink href="#champs">Demander à revoir cette réponse</TargetLink>
          </>
        }
      >
        <p>
          La Ville fixe quatre axes. Une phrase courte, puis une autre.{' '}
          <a href="#listes">Un lien dans la phrase</a>, et le mot insécable « mal‑logement ».
        </p>
        <Quotation text={HOSTILE} source="Dit par une habitante, à l’atelier du 20 mai" example />
        <Quotation
          lang="en"
          text={'The stairs are too steep for my mother.\nShe has not been out since winter.'}
        />
        <PlainList
          items={['Vous relisez tout avant d’envoyer.', 'Vous recevez un code.', <b>La Ville répond.</b>]}
        />
        <Soft>Une phrase en retrait, plus douce.</Soft>
        <Note>Une note de bas de passage, en petit.</Note>
        <FactList
          facts={[
            { term: 'Date promise', value: 'Charte de la Fabrique des politiques sociales' },
            {
              term: 'Anticonstitutionnellement, organisme responsable',
              value: 'Centre communal d’action sociale',
            },
            { term: 'Sans valeur, ne paraît pas', value: undefined },
          ]}
        />
        <Fold summary="Qui, quand, d’après quoi" open>
          <p>Calculé : du 29 septembre au 22 décembre 2017, 84 jours.</p>
        </Fold>
        <Fold summary="Les 11 autres paroles">
          <p>Elles s’ouvrent ici, chacune avec son propre fil.</p>
        </Fold>
      </Passage>
      <Passage title="Les quatre nœuds, avec leur mot" knot="expected" note="Attendu">
        <p>
          <Status kind="done" /> · <Status kind="half">En cours</Status> · <Status kind="expected" /> ·{' '}
          <Status kind="yours" /> · <Status kind="unknown" /> · <Status kind="broken" /> ·{' '}
          <Status kind="kept-out">Non retenue</Status>
        </p>
        <Message title="Votre brouillon est enregistré.">Vous pouvez fermer cette page.</Message>
        <Message yours title="Attendu de vous avant le vendredi 25 août 2017">
          <p>Relire la réponse n° 41, puis la transmettre à l’élue chargée des solidarités.</p>
        </Message>
        <EmptyState why="Aucune réponse ne porte encore sur cet axe : les premières sont attendues en septembre.">
          <TargetLink href="#listes">Voir les 150 propositions</TargetLink>
        </EmptyState>
        <Diff
          id="diff-41"
          title="Ce qui a changé entre la version 1 et la version 2"
          before="La Ville ouvrira une maison des aidants avant 2020."
          after="La Ville engage une réflexion sur une possible future maison des aidants."
          note="Version 1, 10 octobre 2017. Version 2, 22 décembre 2017."
        />
        <Diff id="diff-meme" title="Deux versions pareilles" before="Même texte." after="Même texte." />
        <KeyList
          keys={[
            { keys: ['J'], does: 'suivante' },
            { keys: ['Ctrl', 'Entrée'], does: 'transmettre' },
          ]}
        />
        <ButtonRow>
          <PostButton action="/retirer" hidden={{ code: '7KM4R9TP' }} quiet>
            Retirer ma parole
          </PostButton>
        </ButtonRow>
      </Passage>
      <Passage knot="unknown" note="Nous ne savons pas">
        <Receipt
          title="Reçu de votre parole"
          from="Saint-Nazaire · Parole tenue"
          code="7KM4 R9TP"
          aloud="7, K comme Kléber, M comme Marcel, 4, R comme Raoul, 9, T comme Thérèse, P comme Pierre."
          foot="Code perdu ? Il ne peut pas être retrouvé : nous ne gardons ni votre nom, ni votre adresse."
        >
          <Quotation text="Chez ma mère il fait froid tout l’hiver, les fenêtres laissent passer l’air." />
          <SmallThread
            label="Ce qui suit"
            knots={[
              { state: 'done', title: 'Reçue', detail: 'vendredi 12 janvier 2018, à 14 h 09' },
              { state: 'yours', title: 'À confirmer par vous' },
              {
                state: 'expected',
                title: 'Lue, puis publiée',
                detail: 'attendu le 17 janvier 2018 au plus tard',
              },
              { state: 'unknown', title: 'Étudiée' },
              { state: 'broken', title: 'Réponse de la Ville', detail: 'promise pour le 29 septembre' },
            ]}
          />
        </Receipt>
        <PrintHint />
      </Passage>
    </>
  )
}

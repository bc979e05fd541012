import { Button, ButtonRow } from './button.tsx'
import { Choice, Choices } from './choices.tsx'
import {
  DayField,
  FieldGrid,
  FileField,
  HiddenField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from './fields.tsx'
import { Form } from './form.tsx'
import { HOSTILE } from './gallery-hostile.ts'
import { Passage } from './passage.tsx'
import { SliderField } from './slider.tsx'
import { ProgressThread } from './thread-list.tsx'

const ERRORS = {
  parole:
    'Votre texte contient un numéro de téléphone : 02 61 91 00 12. Effacez-le, ou cochez la case sous le texte.',
  jour: 'Ce jour est passé. Choisissez un jour à venir.',
  axe: 'Choisissez un axe, ou « Je ne sais pas ».',
  organisme: 'Choisissez l’organisme à qui la demande est transmise.',
  avis: 'Dites votre avis : rien n’est encore choisi.',
  '': 'La fiche a été modifiée par une autre personne depuis que vous l’avez ouverte.',
}

export function galleryForms() {
  return (
    <>
      <Passage id="champs" title="Les champs" note="Étape 2 sur 3">
        <ProgressThread steps={['Le sujet', 'Votre parole', 'Relire']} current={2} />
        <Form action="/galerie">
          <TextField
            name="nom"
            label="Comment vous appeler"
            hint="Un prénom suffit."
            optional
            autocomplete="given-name"
            value={HOSTILE}
          />
          <LongTextField
            name="texte"
            label="Qu’est-ce qui devrait changer ?"
            hint="Avec vos mots. Les fautes ne comptent pas."
            limit={3000}
            value="Chez ma mère il fait froid."
          />
          <SliderField
            name="longueur"
            label="Combien voulez-vous lire ?"
            hint="Avec les flèches du clavier aussi."
            steps={['un paragraphe', `une page, ${HOSTILE}`, 'tout']}
            at={1}
            ends={['Lire moins', 'Lire plus']}
          />
          <Choices
            kind="radio"
            name="sujet"
            label="De quoi voulez-vous parler ?"
            value="3"
            options={[
              { value: '1', label: 'Prévenir l’isolement social et encourager les solidarités' },
              {
                value: '3',
                label: 'Lutter contre le mal‑logement',
                hint: 'Froid, humidité, loyers, attente d’un logement',
              },
              { value: '0', label: 'Je ne sais pas' },
            ]}
          />
          <Choices
            kind="checkbox"
            name="quartiers"
            label="Quels quartiers ?"
            hint="Plusieurs réponses sont possibles."
            columns
            value={['meanis', 'prezegat']}
            options={[
              { value: 'meanis', label: 'Méan-Penhoët' },
              { value: 'prezegat', label: 'Prézégat' },
              { value: 'trignac', label: 'Bouletterie, Chesnaie et Trébale' },
            ]}
          />
          <FieldGrid>
            <NumberField name="cout" label="Coût par an" value="9 600" />
            <DayField name="echeance" label="Échéance" value="2017-08-25" />
            <SelectField
              name="competence"
              label="Compétence"
              value="ccas"
              options={[
                { value: 'ville', label: 'Ville' },
                { value: 'ccas', label: 'Centre communal d’action sociale' },
              ]}
            />
          </FieldGrid>
          <FileField
            name="piece"
            label="Un document à joindre"
            hint="PDF, 10 Mo au plus."
            accept="application/pdf"
            optional
          />
          <HiddenField name="version" value="3" />
          <ButtonRow>
            <Button>Continuer</Button>
            <Button quiet name="plus-tard" value="oui" novalidate>
              Mettre de côté
            </Button>
          </ButtonRow>
        </Form>
      </Passage>
      <Passage
        title="Les mêmes champs, avec leurs erreurs"
        knot="yours"
        note={<strong>Attendu de vous</strong>}
      >
        <Form action="/galerie" errors={ERRORS} label="Exemple de formulaire en erreur">
          <LongTextField
            name="parole"
            label="Votre parole"
            error={ERRORS.parole}
            limit={3000}
            value="Appelez-la au 02 61 91 00 12."
          />
          <Choice kind="checkbox" name="masquer" value="oui">
            Masquez le numéro pour moi
          </Choice>
          <DayField
            name="jour"
            label="Jour de l’atelier"
            error={ERRORS.jour}
            hint="Par exemple 09/06/2017."
            value="2016-01-01"
          />
          <SelectField
            name="axe"
            label="Axe"
            error={ERRORS.axe}
            empty=""
            options={[{ value: '1', label: 'Isolement' }]}
          />
          <SelectField
            name="organisme"
            label="Organisme"
            error={ERRORS.organisme}
            empty="Choisir un organisme"
            options={[
              {
                value: 'carene',
                label: 'Communauté d’agglomération de la région nazairienne et de l’estuaire (CARENE)',
              },
            ]}
          />
          <Choices
            kind="radio"
            name="avis"
            label="Votre avis"
            error={ERRORS.avis}
            columns
            options={[
              'Retenir',
              'Retenir en partie',
              'Déjà fait ou en cours',
              'Ne pas retenir',
              'Pour un autre organisme',
            ].map((label, index) => ({ value: String(index + 1), label, key: String(index + 1) }))}
          />
          <ButtonRow>
            <Button>Envoyer ma contribution</Button>
          </ButtonRow>
        </Form>
      </Passage>
    </>
  )
}

import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { page } from '#kernel/web/page.ts'
import { everyRole } from '#modules/accounts/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, PlainList } from '#ui/text.tsx'
import { addOrganisation } from './add-organisation.ts'
import { messages } from './messages.ts'
import { listDistricts, listOrganisations } from './reads.ts'

export const organisationsPage = page({
  path: '/bureau/organismes',
  who: everyRole,
  input: z.object({}),
  menu: {
    place: 'desk',
    label: { fr: 'Organismes et quartiers', en: 'Organisations and districts' },
    order: 92,
  },
  async show(visit) {
    const words = messages[visit.lang]
    const [organisations, districts] = [await listOrganisations(visit.db), await listDistricts(visit.db)]
    const mayAdd = isAllowed(addOrganisation.who, visit.actor)
    const kinds: Record<string, string> = words.organisationKinds
    return (
      <Page frame={visit.frame(words.organisations)}>
        <TitlePassage title={words.organisations} lead={words.organisationsLead} />
        <Passage title={words.organisation}>
          {organisations.length === 0 && <EmptyState why={words.noOrganisation} />}
          <PlainList items={organisations.map((one) => `${one.name} (${kinds[one.kind] ?? one.kind})`)} />
          {mayAdd && (
            <TargetLink href={visit.link('/bureau/organismes/ajouter')}>{words.addOrganisation}</TargetLink>
          )}
        </Passage>
        <Passage title={words.districts}>
          {districts.length === 0 && <EmptyState why={words.noDistrict} />}
          <PlainList items={districts.map((one) => one.name)} />
          {mayAdd && (
            <>
              <TargetLink href={visit.link('/bureau/quartiers/ajouter')}>{words.addDistrict}</TargetLink>
              <TargetLink href={visit.link('/bureau/quartiers/importer')}>{words.importDistricts}</TargetLink>
            </>
          )}
        </Passage>
      </Page>
    )
  },
})

import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { addFreeRange } from '#app/speakers/add-free-range.server.ts';
import { calendarAddress, speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { FreeMonth } from '#app/speakers/components/free-month.tsx';
import { FreeRangeForm } from '#app/speakers/components/free-range-form.tsx';
import { FreeRangeList } from '#app/speakers/components/free-range-list.tsx';
import type { FreeRangeInput } from '#app/speakers/free-range-inputs.ts';
import { readCalendarForm } from '#app/speakers/read-calendar-form.server.ts';
import { removeFreeRange } from '#app/speakers/remove-free-range.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Card } from '#app/ui/card.tsx';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Mes jours libres – RPBS' }];

export const loader = load(({ context, params, url }) =>
  readCalendarForm(context, {
    slug: params.slug ?? '',
    month: url.searchParams.get('mois'),
  }),
);

export const action = submit(
  async ({ context, params, values }) => {
    const slug = params.slug ?? '';
    switch (values.intent) {
      case 'add':
        await addFreeRange(context, { ...values, slug } as FreeRangeInput);
        return redirectSaying(calendarAddress(slug), 'Jours libres ajoutés.');
      case 'remove':
        await removeFreeRange(context, { slug, rangeId: String(values.rangeId ?? '') });
        return redirectSaying(calendarAddress(slug), 'Jours retirés.');
      default:
        throw new BadRequest('Ce geste n’existe pas ici.');
    }
  },
  { lists: ['departementCodes'] },
);

export default function SpeakerCalendarRoute() {
  const { calendar, departements } = useLoaderData<typeof loader>();
  const { slug, name } = calendar;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: speakerAddress(slug), label: name },
        ]}
        current="Mes jours libres"
      />
      <h1 className="h1-page">Mes jours libres</h1>
      <p className="chapo">
        Les professionnels des bibliothèques les voient sur votre profil et vous trouvent par date.
        Les jours que prend une tournée s’y marquent d’eux-mêmes.
      </p>
      <div className="deux-tiers">
        <div className="pile">
          <Card as="section" className="pile" labelledBy="annonces">
            <h2 id="annonces">Jours annoncés</h2>
            <FreeRangeList ranges={calendar.ranges} />
          </Card>
          <Card as="section" className="pile" labelledBy="ajouter">
            <h2 id="ajouter">Ajouter des jours</h2>
            <FreeRangeForm departements={departements} answer={useActionData<typeof action>()} />
          </Card>
        </div>
        <section aria-labelledby="mois">
          <h2 id="mois">Mois par mois</h2>
          <FreeMonth calendar={calendar} address={calendarAddress(slug)} titleId="mois" />
        </section>
      </div>
    </div>
  );
}

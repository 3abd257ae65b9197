import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { LibraryPageView } from '#app/libraries/components/library-page-view.tsx';
import { LibrarySheets } from '#app/libraries/components/library-sheets.tsx';
import { libraryMeta } from '#app/libraries/library-meta.ts';
import { readLibrary } from '#app/libraries/read-library.server.ts';
import { Locator } from '#app/map/components/locator.tsx';
import { mapAddressOf } from '#app/map/map-address.ts';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { formatView, roomAround } from '#app/map/view.ts';
import { LibraryPeople } from '#app/people/components/library-people.tsx';
import { listLibraryPeople } from '#app/people/list-library-people.server.ts';
import { load } from '#app/platform/http.server.ts';
import { ReceivedSpeakers } from '#app/reviews/components/received-speakers.tsx';
import { listReceived } from '#app/reviews/list-received.server.ts';
import { SheetLines } from '#app/sheets/components/sheet-lines.tsx';
import { yearAddress } from '#app/training-year/addresses.ts';
import { listYearsOfLibrary } from '#app/training-year/list-years-of-library.ts';
import { LinkButton } from '#app/ui/button.tsx';
import libraryStyles from '#app/ui/styles/pages/bibliotheques.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: libraryStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? libraryMeta(data.page, data.origin) : [{ title: 'Bibliothèque introuvable – RPBS' }];

export const loader = load(async ({ context, params }) => {
  const slug = params.slug ?? '';
  const [page, people, received, drawing] = await Promise.all([
    readLibrary(context, { slug }),
    listLibraryPeople(context, { slug }),
    listReceived(context, { slug }),
    readRegionDrawing(context),
  ]);
  const years = listYearsOfLibrary(context.actor, {
    slug,
    libraryId: page.library.id,
    isDepartmental: page.library.kind === 'departmental',
    departementCode: page.library.departement.code,
  });
  return { page, people, received, drawing, years, origin: context.appUrl };
});

export default function LibraryRoute() {
  const { page, people, received, drawing, years } = useLoaderData<typeof loader>();
  const { latitude, longitude, commune, departement } = page.library;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  const around = point && {
    west: point.longitude,
    east: point.longitude,
    south: point.latitude,
    north: point.latitude,
  };
  return (
    <LibraryPageView
      page={page}
      mapAddress={
        around &&
        mapAddressOf({ search: '', vue: formatView(roomAround(around)), layers: ['libraries'] })
      }
      locator={
        point && (
          <Locator
            drawing={drawing}
            point={point}
            departementCode={departement.code}
            label={`${commune.name}, ${departement.name}`}
          />
        )
      }
      ways={
        years.length > 0 &&
        years.map(({ scope, label }) => (
          <LinkButton
            key={scope.kind}
            variant="outline"
            icon="chart-column"
            to={yearAddress({ scope })}
          >
            {label}
          </LinkButton>
        ))
      }
      received={received.length > 0 && <ReceivedSpeakers received={received} />}
      people={people.items.length > 0 && <LibraryPeople slug={page.library.slug} people={people} />}
      sheets={
        <LibrarySheets page={page}>
          <SheetLines sheets={page.sheets} />
        </LibrarySheets>
      }
    />
  );
}

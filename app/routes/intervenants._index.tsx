import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { gapsAddress } from '#app/gaps/addresses.ts';
import { recordUnmetSearch } from '#app/gaps/record-unmet-search.server.ts';
import { SpotsMap } from '#app/map/components/spots-map.tsx';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { readAverages } from '#app/reviews/read-averages.server.ts';
import { speakersAddress, speakersFeedAddress } from '#app/speakers/addresses.ts';
import { SpeakerSearchPage } from '#app/speakers/components/speaker-search-page.tsx';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { readHome } from '#app/speakers/read-home.server.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';
import { writeSpeakerQuery } from '#app/speakers/speaker-query.ts';
import { toLine } from '#app/speakers/speaker-summary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: mapStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { query } = data?.results ?? {};
  const asked = query ? writeSpeakerQuery(query) : '';
  return [
    { title: `${query?.words ? `${query.words} – ` : ''}Intervenants – RPBS` },
    {
      name: 'description',
      content:
        'Auteurs, conteuses, musiciens, scientifiques, formateurs\u00A0: celles et ceux que les bibliothèques du Sud invitent.',
    },
    ...(asked ? [{ name: 'robots', content: 'noindex' }] : canonicalMeta(matches, speakersAddress)),
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/rss+xml',
      title: 'Nouveaux intervenants',
      href: speakersFeedAddress + asked,
    },
  ];
};

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const [results, home, drawing] = await Promise.all([
    searchSpeakers(context, { ...parseSpeakerQuery(url.searchParams), isMapped: true }),
    readHome(context),
    readRegionDrawing(context),
  ]);
  const marks = await readAverages(context, { speakerIds: results.items.map(({ id }) => id) });
  await recordUnmetSearch(context, results);
  return { results: { ...results, items: results.items.map(toLine) }, marks, home, drawing };
});

export default function SpeakersRoute() {
  const { results, marks, home, drawing } = useLoaderData<typeof loader>();
  const { query, spots } = results;
  return (
    <SpeakerSearchPage
      results={results}
      home={home}
      marks={marks}
      aside={
        results.isProfessional && (
          <LinkButton variant="outline" icon="search" to={gapsAddress}>
            Ce qui manque
          </LinkButton>
        )
      }
      map={
        <SpotsMap
          drawing={drawing}
          label="Carte des intervenants"
          spots={spots}
          highlighted={query.departements}
          say={(count, names) => `${formatCount(count, 'intervenant', 'intervenants')} à ${names}`}
          to={(codes) =>
            speakersAddress + writeSpeakerQuery({ ...query, communes: codes, page: 1 })
          }
          listId="liste"
        />
      }
    />
  );
}

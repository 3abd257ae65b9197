import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Entrances } from '#app/home/components/entrances.tsx';
import { Hero } from '#app/home/components/hero.tsx';
import { Join } from '#app/home/components/join.tsx';
import { NewsFeed } from '#app/home/components/news-feed.tsx';
import { RegionInProjects } from '#app/home/components/region-in-projects.tsx';
import { ThemeList } from '#app/home/components/theme-list.tsx';
import { ToTakeUp } from '#app/home/components/to-take-up.tsx';
import { WhereYouWere } from '#app/home/components/where-you-were.tsx';
import { readHome } from '#app/home/read-home.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/accueil.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = ({ matches }) => [
  { title: 'RPBS, Réseau Partage Bib Sud' },
  {
    name: 'description',
    content: 'Ce qu’une bibliothèque du Sud a déjà fait, la vôtre peut le reprendre.',
  },
  ...canonicalMeta(matches, '/'),
];

export const loader = load(async ({ context }) => readHome(context));

export default function Home() {
  const { now, today, total, themes, news, toTakeUp, drawing, placed, drafts } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Hero total={total} themes={themes} />
      <div className="conteneur">
        <div className="deux-tiers section">
          <NewsFeed items={news.items} departement={news.departement} now={now} />
          {drafts ? <WhereYouWere drafts={drafts} now={now} /> : <Join />}
        </div>
        <ToTakeUp {...toTakeUp} />
        <div className="section duo">
          <ThemeList themes={themes} />
          <RegionInProjects
            drawing={drawing}
            placed={placed}
            highlighted={news.departement?.value ?? null}
          />
        </div>
        <Entrances isMember={drafts !== null} today={today} />
      </div>
    </>
  );
}

import type { LinksFunction } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { newNoticeAddress } from '#app/gaps/addresses.ts';
import { AskedList } from '#app/gaps/components/asked-list.tsx';
import { CoverageTable } from '#app/gaps/components/coverage-table.tsx';
import { NoticeList } from '#app/gaps/components/notice-list.tsx';
import { UnmetList } from '#app/gaps/components/unmet-list.tsx';
import { readGaps } from '#app/gaps/read-gaps.server.ts';
import { load } from '#app/platform/http.server.ts';
import { leastShown } from '#app/platform/least-shown.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { requestsAddress } from '#app/training-requests/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import styles from '#app/ui/styles/pages/intervenants.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Manques – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context }) => readGaps(context));

export default function GapsRoute() {
  const { notices, unmet, asked, departements, coverage, mayPost, isProfessional } =
    useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: speakersAddress, label: 'Intervenants' }]} current="Manques" />
      <h1 className="h1-page">Manques</h1>
      <p className="chapo">
        Ce que des bibliothèques cherchent en ce moment, et ce que personne ne propose encore.
      </p>
      {isProfessional && (
        <p>
          Pour apprendre à le faire vous-mêmes{'\u00A0'}:{' '}
          <Link to={requestsAddress}>demandes de formation</Link>.
        </p>
      )}
      <section className="pile" aria-labelledby="recherches">
        <div className="titre-section">
          <h2 id="recherches">Je cherche quelqu’un</h2>
          {mayPost && (
            <LinkButton variant="primary" icon="plus" to={newNoticeAddress}>
              Je cherche quelqu’un
            </LinkButton>
          )}
        </div>
        {notices.length > 0 ? (
          <NoticeList notices={notices} />
        ) : (
          <p>Aucune bibliothèque ne cherche quelqu’un en ce moment.</p>
        )}
      </section>
      <section className="pile" aria-labelledby="couverture">
        <h2 id="couverture">Qui vient où</h2>
        <p className="petit doux">
          Intervenants qui ont donné leur accord et disent venir dans le département.
        </p>
        <CoverageTable departements={departements} coverage={coverage} />
      </section>
      {unmet.length > 0 && (
        <section className="pile" aria-labelledby="sans-reponse">
          <h2 id="sans-reponse">Cherché sans réponse</h2>
          <p className="petit doux">
            Depuis un an, dans les filtres de l’annuaire. Ni les mots écrits ni les personnes ne
            sont gardés.
          </p>
          <UnmetList unmet={unmet} departements={departements} />
        </section>
      )}
      {asked.length > 0 && (
        <section className="pile" aria-labelledby="demande">
          <h2 id="demande">Demandé à des collègues</h2>
          <p className="petit doux">
            Depuis un an, les questions d’entraide posées depuis l’annuaire, par thème et par
            département, à partir de {leastShown}.
          </p>
          <AskedList asked={asked} />
        </section>
      )}
    </div>
  );
}

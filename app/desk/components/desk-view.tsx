import type { ReactNode } from 'react';

import type { Desk } from '#app/desk/read-desk.server.ts';
import {
  keptSessionsAddress,
  newTrainingAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';

import { DeskSessionItem } from './desk-session-item.tsx';

const pageTo = (name: string) => (page: number) => `${keptSessionsAddress}?${name}=${page}`;

type DeskViewProps = {
  desk: Desk;
  /** Leads to what was followed in the year. */
  year: ReactNode;
};

/** What I teach and organise: to come, then, folded, what is over. */
export function DeskView({ desk, year }: DeskViewProps) {
  const { coming, over, mayOrganise, now } = desk;
  const isEmpty = coming.total + over.total === 0;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Mes sessions" />
      <div className="titre-section">
        <h1 className="h1-page">Mes sessions</h1>
        {!isEmpty && (
          <p className="rang">
            {year}
            {mayOrganise && (
              <LinkButton variant="outline" icon="graduation-cap" to={newTrainingAddress}>
                Proposer une formation
              </LinkButton>
            )}
          </p>
        )}
      </div>
      {isEmpty ? (
        <NoSession mayOrganise={mayOrganise} />
      ) : (
        <section className="pile" aria-labelledby="a-venir">
          <h2 id="a-venir">
            {coming.total > 0
              ? `${formatCount(coming.total, 'session', 'sessions')} à venir`
              : 'Aucune session à venir'}
          </h2>
          <ul className="sessions">
            {coming.items.map((session) => (
              <DeskSessionItem key={session.id} session={session} now={now} />
            ))}
          </ul>
          <Pagination
            page={coming.page}
            pageCount={coming.pageCount}
            pageTo={pageTo('page')}
            label="Pages des sessions à venir"
          />
        </section>
      )}
      {over.total > 0 && <Over desk={desk} />}
    </div>
  );
}

function Over({ desk: { over, coming, now } }: { desk: Desk }) {
  return (
    <details className="pile" open={over.page > 1 || coming.total === 0}>
      <summary>
        {formatCount(over.total, 'session passée ou annulée', 'sessions passées ou annulées')}
      </summary>
      <ul className="sessions">
        {over.items.map((session) => (
          <DeskSessionItem key={session.id} session={session} now={now} />
        ))}
      </ul>
      <Pagination
        page={over.page}
        pageCount={over.pageCount}
        pageTo={pageTo('passees')}
        label="Pages des sessions passées"
      />
    </details>
  );
}

function NoSession({ mayOrganise }: { mayOrganise: boolean }) {
  return (
    <EmptyState as="h2" title="Vous n’animez et n’organisez aucune session.">
      {mayOrganise ? (
        <>
          <p>Proposez une formation, puis donnez-lui des dates{'\u00A0'}: elle paraît ici.</p>
          <p>
            <LinkButton variant="primary" icon="graduation-cap" to={newTrainingAddress}>
              Proposer une formation
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <p>
            Une session paraît ici dès que sa bibliothèque vous désigne pour l’animer. Pour en
            organiser une, demandez à votre bibliothèque départementale.
          </p>
          <p>
            <LinkButton variant="primary" to={trainingsAddress}>
              Voir les formations
            </LinkButton>
          </p>
        </>
      )}
    </EmptyState>
  );
}

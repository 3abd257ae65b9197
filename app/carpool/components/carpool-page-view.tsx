import { Form } from '@remix-run/react';

import type { CarpoolPage } from '#app/carpool/read-carpool.server.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatCount, formatDays } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { ShareForm } from './share-form.tsx';
import { ShareList } from './share-list.tsx';

type CarpoolPageViewProps = { page: CarpoolPage; refusal: ReturnType<typeof readRefusal> };

/** Who shares the way to a session, and what I say of mine. */
export function CarpoolPageView({ page, refusal }: CarpoolPageViewProps) {
  const { training, session, mine, others, isOver, mayShare } = page;
  const listed = { mine, hasSeat: page.hasSeat, isOver };
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: trainingAddress(training.slug), label: training.title },
        ]}
        current="Covoiturage"
      />
      <h1 className="h1-page">Covoiturage</h1>
      <p className="chapo">{`${training.title}, ${sayWhere(session)}, ${sayDays(session)}.`}</p>
      <p>{sayCounts(page)}</p>
      {isOver && <Notice>Cette session est passée.</Notice>}
      {mine && (
        <>
          <ShareList
            {...listed}
            title="Des places"
            empty="Personne d’autre ne propose de place pour l’instant."
            shares={others.filter(({ kind }) => kind === 'offer')}
          />
          <ShareList
            {...listed}
            title="Qui cherche"
            empty="Personne d’autre ne cherche de place pour l’instant."
            shares={others.filter(({ kind }) => kind === 'search')}
          />
        </>
      )}
      {!mine && mayShare && (
        <p>Vous lirez les noms et de quoi les joindre quand vous y prendrez part vous aussi.</p>
      )}
      {!page.comes && (
        <p className="doux">Seuls les inscrits qui y prennent part lisent les noms.</p>
      )}
      {mayShare && (
        <ShareForm
          // What was said anew is what stands.
          key={mine ? 'mine' : 'new'}
          mine={mine}
          trips={page.trips}
          email={page.email}
          refusal={refusal}
        />
      )}
      {mine && (
        <Form method="post">
          <Button variant="outline" name="intent" value="withdraw">
            Me retirer du covoiturage
          </Button>
        </Form>
      )}
      <p className="petit doux">
        Rien n’est partagé avant que vous ne le disiez. Se retirer efface tout, aussitôt, et
        prévient qui devait faire le trajet avec vous. Le reste s’efface au plus tard{' '}
        {formatDays(keptInDays.carpool)} après la session.
      </p>
    </div>
  );
}

function sayCounts({ counts: { offers, searches, seatsLeft } }: CarpoolPage): string {
  if (offers + searches === 0) return 'Personne ne partage encore le trajet.';
  const said = [
    offers > 0 &&
      `${formatCount(offers, 'voiture', 'voitures')}, ${formatCount(seatsLeft, 'place restante', 'places restantes')}`,
    searches > 0 && `${formatCount(searches, 'personne cherche', 'personnes cherchent')} une place`,
  ];
  return `${said.filter(Boolean).join(' · ')}.`;
}

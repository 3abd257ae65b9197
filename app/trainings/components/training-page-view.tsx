import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { RichTextView } from '#app/sheets/components/rich-text-view.tsx';
import {
  newSessionAddress,
  trainingCalendarAddress,
  trainingFormAddress,
  trainingsAddress,
} from '#app/trainings/addresses.ts';
import type { TrainingPage } from '#app/trainings/read-training.server.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facts } from '#app/ui/facts.tsx';

import { SessionList } from './session-list.tsx';

type TrainingPageViewProps = {
  page: TrainingPage;
  /** What this reader may do about a session, by its id. */
  gestures: Readonly<Record<string, ReactNode>>;
  /** What is asked of this reader: a place to answer for, a request that is followed. */
  mine?: ReactNode;
  aside?: ReactNode;
  /** What one learns beside its sessions. */
  more?: ReactNode;
};

/** A training: what it teaches, when it is held, and who organises it. */
export function TrainingPageView({ page, gestures, mine, aside, more }: TrainingPageViewProps) {
  const { training, sessions, keeps } = page;
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[{ to: trainingsAddress, label: 'Formations' }]}
        current={training.title}
      />
      <header className="form-tete">
        <p className="rang rang--serre">
          <Badge tone="blue">{training.theme.label}</Badge>
          {!training.isPublished && <Badge tone="dashed">Pas encore annoncée</Badge>}
        </p>
        <h1>{training.title}</h1>
        {training.summary && <p className="chapo">{training.summary}</p>}
        <Facts
          large
          facts={[
            { icon: 'users', label: 'Pour', text: trainingAudienceLabels[training.audience] },
            { icon: 'landmark', label: 'Organisée par', text: training.organiser.name },
            ...(page.isProfessional
              ? [
                  {
                    icon: 'graduation-cap' as const,
                    label: 'Prérequis',
                    text: training.prerequisites || 'Aucun prérequis',
                  },
                ]
              : []),
          ]}
        />
      </header>
      {mine}
      <div className={aside ? 'deux-tiers section' : 'section'}>
        <div>
          <section aria-labelledby="sessions">
            <div className="titre-section">
              <h2 id="sessions">Sessions</h2>
              {sessions.length > 0 && (
                <Link
                  className="lien-seul"
                  to={trainingCalendarAddress(training.slug)}
                  reloadDocument
                >
                  Calendrier (ICS)
                </Link>
              )}
            </div>
            {sessions.length > 0 ? (
              <SessionList sessions={sessions} gestures={gestures} />
            ) : (
              <EmptyState title="Aucune session n’est prévue." as="h3">
                <p>
                  {keeps
                    ? 'Préparez-en une\u00A0: elle paraît quand vous l’annoncez.'
                    : 'La page dira quand il y en aura une.'}
                </p>
              </EmptyState>
            )}
            {keeps && (
              <p className="rang section">
                <LinkButton
                  variant="outline"
                  icon="calendar-plus"
                  to={newSessionAddress(training.slug)}
                >
                  Préparer une session
                </LinkButton>
                <LinkButton
                  variant="outline"
                  icon="pencil-line"
                  to={trainingFormAddress(training.slug)}
                >
                  Modifier la formation
                </LinkButton>
              </p>
            )}
          </section>
          <About training={training} />
          {more}
        </div>
        {aside}
      </div>
    </div>
  );
}

function About({ training }: Pick<TrainingPage, 'training'>) {
  const aims = training.aims.split('\n').filter(Boolean);
  return (
    <>
      {aims.length > 0 && (
        <section className="section prose" aria-labelledby="objectifs">
          <h2 id="objectifs">Objectifs</h2>
          <ul>
            {aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </section>
      )}
      {training.programme && (
        <section className="section prose" aria-labelledby="programme">
          <h2 id="programme">Programme</h2>
          <RichTextView text={training.programme} />
        </section>
      )}
    </>
  );
}

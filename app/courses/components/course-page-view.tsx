import { Form, Link } from '@remix-run/react';

import { certificateAddress, certificateFileAddress } from '#app/attendance/addresses.ts';
import {
  courseFormAddress,
  coursesAddress,
  previewedStepAddress,
  stepAddress,
} from '#app/courses/addresses.ts';
import type { CoursePage } from '#app/courses/read-course.server.ts';
import { sayProgress } from '#app/courses/say-course.ts';
import { courseStateLabels } from '#app/courses/vocabulary.ts';
import { signInToComeBack } from '#app/courses/sign-in-to-come-back.ts';
import { sessionAddress, trainingAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import { sayDays, sayWhere } from '#app/trainings/say-session.ts';
import { sayLength } from '#app/platform/minutes.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Facts } from '#app/ui/facts.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { formatCount, formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { CourseSteps } from './course-steps.tsx';
import { PreviewBand } from './preview-band.tsx';

/** What a course teaches, its steps, and where one stands in it. */
export function CoursePageView({ page }: { page: CoursePage }) {
  const { course, steps, mayRead, keeps, isPreview } = page;
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: coursesAddress, label: 'Parcours' },
        ]}
        current={isPreview ? 'Aperçu' : course.title}
      />
      {isPreview && <PreviewBand slug={course.slug} />}
      <header className="form-tete">
        <p className="rang rang--serre">
          <Badge tone="blue">{course.theme.label}</Badge>
          {course.state !== 'published' && !isPreview && (
            <Badge tone="dashed">{courseStateLabels[course.state]}</Badge>
          )}
        </p>
        <h1>{course.title}</h1>
        {course.summary && <p className="chapo">{course.summary}</p>}
        <Facts
          large
          facts={[
            { icon: 'hourglass', label: 'Durée', text: sayLength(course.minutes) },
            { icon: 'users', label: 'Pour', text: trainingAudienceLabels[course.audience] },
            { icon: 'landmark', label: 'Proposé par', text: course.organiser.name },
          ]}
        />
        {keeps && !isPreview && (
          <p>
            <LinkButton variant="outline" icon="pencil-line" to={courseFormAddress(course.slug)}>
              Modifier le parcours
            </LinkButton>
          </p>
        )}
      </header>
      <div className="deux-tiers section">
        <div className="pile pile--large">
          <Standing page={page} />
          {course.aims.length > 0 && (
            <section className="prose" aria-labelledby="objectifs">
              <h2 id="objectifs">Objectifs</h2>
              <ul>
                {course.aims.map((aim) => (
                  <li key={aim}>{aim}</li>
                ))}
              </ul>
            </section>
          )}
          <section className="pile" aria-labelledby="etapes">
            <h2 id="etapes">{formatCount(steps.length, 'étape', 'étapes')}</h2>
            {steps.length > 0 ? (
              <CourseSteps
                slug={course.slug}
                steps={steps}
                areLinks={mayRead}
                isPreview={isPreview}
              />
            ) : (
              <p>
                {isPreview
                  ? 'Aucune étape n’est encore écrite.'
                  : 'Elles paraissent quand vous publiez le parcours.'}
              </p>
            )}
          </section>
        </div>
        <ItsTraining training={page.training} />
      </div>
    </div>
  );
}

/** Where this reader stands: to begin, to go on, through with it, or to sign in. */
function Standing({ page }: { page: CoursePage }) {
  const { course, steps, mine, mayRead, mayFollow, isPreview } = page;
  if (isPreview)
    return (
      steps.length > 0 && (
        <p>
          <LinkButton
            variant="primary"
            icon="arrow-right"
            to={previewedStepAddress(course.slug, 1)}
          >
            Commencer le parcours
          </LinkButton>
        </p>
      )
    );
  if (!mayRead)
    return (
      <Notice title="Les étapes se lisent entre membres du réseau.">
        <p>
          <Link to={signInToComeBack(course.slug)}>Connectez-vous</Link> pour suivre ce parcours.
        </p>
      </Notice>
    );
  if (!mayFollow)
    return (
      course.state === 'published' && (
        <Notice title="Ce parcours est ouvert à tous.">
          <p>
            Lisez-le sans compte. <Link to={signInToComeBack(course.slug)}>Connectez-vous</Link>{' '}
            pour garder votre avancée et recevoir une attestation.
          </p>
        </Notice>
      )
    );
  if (!mine)
    return (
      <Form method="post">
        <Button variant="primary" icon="arrow-right" name="intent" value="start">
          Commencer le parcours
        </Button>
      </Form>
    );
  const words = sayProgress(mine.done, steps.length);
  return (
    <div className="carte pile">
      {mine.completedAt ? (
        <Notice tone="success" title={`Parcours terminé le ${formatDate(mine.completedAt)}.`} />
      ) : null}
      {mine.certificateCode && (
        <p className="rang">
          <LinkButton
            variant="primary"
            icon="file-down"
            to={certificateFileAddress(mine.certificateCode)}
            reloadDocument
          >
            Votre attestation (PDF)
          </LinkButton>
          <Link to={certificateAddress(mine.certificateCode)}>Voir ce que lit qui la vérifie</Link>
        </p>
      )}
      <Gauge value={mine.done} max={steps.length} label={words} tone="olive" />
      <p>{words}</p>
      <p>
        <LinkButton
          variant={mine.completedAt ? 'outline' : 'primary'}
          icon="arrow-right"
          to={stepAddress(course.slug, mine.next)}
        >
          {mine.completedAt ? 'Revoir les étapes' : `Reprendre à l’étape ${mine.next}`}
        </LinkButton>
      </p>
    </div>
  );
}

function ItsTraining({ training }: Pick<CoursePage, 'training'>) {
  if (!training) return null;
  return (
    <aside className="carte pile" aria-labelledby="formation">
      <h2 id="formation" className="h3">
        La formation
      </h2>
      <p>
        <Link to={trainingAddress(training.slug)}>{training.title}</Link>
      </p>
      {training.sessions.length > 0 ? (
        <ul className="filet">
          {training.sessions.map((session) => (
            <li key={session.id} className="petit">
              <Link to={sessionAddress(training.slug, session.id)}>{sayDays(session)}</Link>
              {' · '}
              {sayWhere(session)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="petit doux">Aucune session n’est prévue.</p>
      )}
    </aside>
  );
}

import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import {
  courseAddress,
  coursesAddress,
  previewAddress,
  previewedStepAddress,
  stepAddress,
} from '#app/courses/addresses.ts';
import type { StepPage } from '#app/courses/read-step.server.ts';
import { sayProgress } from '#app/courses/say-course.ts';
import { stepKindLabels } from '#app/courses/vocabulary.ts';
import { fileAddress } from '#app/files/addresses.ts';
import { RichTextView } from '#app/sheets/components/rich-text-view.tsx';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { formatFileSize } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

import { CourseSteps } from './course-steps.tsx';
import { PreviewBand } from './preview-band.tsx';

/** One step of a course, between the one before and the one after; `quiz` is drawn beside. */
export function StepPageView({ page, quiz }: { page: StepPage; quiz: ReactNode }) {
  const { course, step, steps, mine, isPreview } = page;
  const { home } = addressesOf(page);
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: coursesAddress, label: 'Parcours' },
          { to: home, label: course.title },
        ]}
        current={`Étape ${step.number}`}
      />
      {isPreview && <PreviewBand slug={course.slug} />}
      <div className="deux-tiers">
        <article className="pile pile--large">
          <header className="pile">
            <p className="rang rang--serre">
              <span>{`Étape ${step.number} sur ${steps.length}`}</span>
              <Badge>{stepKindLabels[step.kind]}</Badge>
              {step.isDone && (
                <Badge tone="olive" icon="circle-check">
                  Faite
                </Badge>
              )}
            </p>
            <h1>{step.title}</h1>
          </header>
          <RichTextView text={step.text} headingRank={2} />
          {step.video && <VideoLink {...step.video} title={step.title} />}
          {step.file && <FileLink file={step.file} />}
          {quiz}
          {step.kind !== 'quiz' && !step.isDone && <Finish page={page} />}
          <Around page={page} />
        </article>
        <aside className="carte pile" aria-labelledby="les-etapes">
          <h2 id="les-etapes" className="h3">
            Les étapes
          </h2>
          {mine && (
            <>
              <Gauge
                value={done}
                max={steps.length}
                label={sayProgress(done, steps.length)}
                tone="olive"
              />
              <p className="petit">{sayProgress(done, steps.length)}</p>
            </>
          )}
          <CourseSteps
            slug={course.slug}
            steps={steps}
            areLinks
            current={step.number}
            isPreview={isPreview}
          />
        </aside>
      </div>
    </div>
  );
}

/** Where its readers go, or who tries it before them. */
function addressesOf({ course: { slug }, isPreview }: StepPage) {
  return isPreview
    ? { home: previewAddress(slug), ofStep: (number: number) => previewedStepAddress(slug, number) }
    : { home: courseAddress(slug), ofStep: (number: number) => stepAddress(slug, number) };
}

function Finish({ page }: { page: StepPage }) {
  const { step, steps, mayFollow, isPreview } = page;
  const words = step.kind === 'video' ? 'Marquer comme vue' : 'Marquer comme lue';
  const { home, ofStep } = addressesOf(page);
  if (isPreview)
    return (
      <p>
        <LinkButton
          variant="primary"
          icon="check"
          to={step.number < steps.length ? ofStep(step.number + 1) : home}
        >
          {words}
        </LinkButton>
      </p>
    );
  if (!mayFollow) return null;
  return (
    <Form method="post">
      <input type="hidden" name="stepId" value={step.id} />
      <Button variant="primary" icon="check" name="intent" value="finish">
        {words}
      </Button>
    </Form>
  );
}

/** Nothing is asked of that site before somebody goes there. */
function VideoLink({ url, host, title }: { url: string; host: string; title: string }) {
  return (
    <a className="carte parcours-video" href={url} rel="noreferrer noopener">
      <Icon name="clapperboard" />
      <span>
        <b>{`Regarder la vidéo : ${title}`}</b>
        <span className="petit doux">{`Sur ${host}, un autre site`}</span>
      </span>
    </a>
  );
}

function FileLink({ file }: { file: NonNullable<StepPage['step']['file']> }) {
  return (
    <p className="carte rang">
      <Icon name="file-down" />
      <a href={fileAddress(file.id, file.name)}>{`Télécharger ${file.name}`}</a>
      <span className="petit doux">{formatFileSize(file.sizeInBytes)}</span>
    </p>
  );
}

function Around({ page }: { page: StepPage }) {
  const { step, steps } = page;
  const { home, ofStep } = addressesOf(page);
  const isLast = step.number === steps.length;
  return (
    <nav className="rang rang--bouts" aria-label="Autres étapes">
      {step.number > 1 ? (
        <LinkButton variant="outline" icon="arrow-left" to={ofStep(step.number - 1)}>
          Étape précédente
        </LinkButton>
      ) : (
        <LinkButton variant="quiet" to={home}>
          Présentation du parcours
        </LinkButton>
      )}
      {isLast ? (
        <LinkButton variant="quiet" to={home}>
          Fin du parcours
        </LinkButton>
      ) : (
        <LinkButton variant="outline" icon="arrow-right" to={ofStep(step.number + 1)}>
          Étape suivante
        </LinkButton>
      )}
    </nav>
  );
}

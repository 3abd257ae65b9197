import { Form, Link } from '@remix-run/react';

import {
  courseAddress,
  newStepNames,
  previewAddress,
  stepFormAddress,
} from '#app/courses/addresses.ts';
import type { KeptCourse } from '#app/courses/read-course-form.server.ts';
import { courseStateLabels, stepKindLabels, stepKinds } from '#app/courses/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, IconButton, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { quoted } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { stepIcons } from './step-marks.ts';

type KeptCourseViewProps = Pick<KeptCourse, 'course' | 'steps' | 'hasChanges'>;

/** A course being written: its state, its steps in their order, and what may be done with them. */
export function KeptCourseView({ course, steps, hasChanges }: KeptCourseViewProps) {
  const { state, slug } = course;
  const isShown = state === 'published';
  return (
    <>
      <div className="carte pile">
        <p className="rang rang--serre">
          <Badge tone={isShown ? 'olive' : 'dashed'}>{courseStateLabels[state]}</Badge>
          {steps.length > 0 && <Link to={previewAddress(slug)}>Voir comme qui le suivra</Link>}
          {state !== 'draft' && <Link to={courseAddress(slug)}>Voir la page du parcours</Link>}
        </p>
        {isShown && hasChanges && (
          <Notice tone="warning">
            Les étapes ont changé depuis la publication : qui suit le parcours voit encore les
            précédentes.
          </Notice>
        )}
        <Form method="post" className="rang">
          {(!isShown || hasChanges) && (
            <Button variant="primary" icon="send" name="intent" value="publish">
              {isShown ? 'Publier les changements' : 'Publier le parcours'}
            </Button>
          )}
          {isShown && (
            <Button variant="outline" icon="eye-off" name="intent" value="withdraw">
              Retirer le parcours
            </Button>
          )}
        </Form>
      </div>
      <section className="pile" aria-labelledby="etapes">
        <h2 id="etapes">Étapes</h2>
        {steps.length > 0 ? (
          <ol className="filet">
            {steps.map((step, i) => (
              <li key={step.id} className="rang rang--bouts">
                <p className="rang rang--serre">
                  <Icon name={stepIcons[step.kind]} />
                  <Link to={stepFormAddress(slug, step.id)}>{`${i + 1}. ${step.title}`}</Link>
                  <span className="petit doux">{stepKindLabels[step.kind]}</span>
                  {!step.isPublished && <Badge tone="dashed">Pas encore publiée</Badge>}
                </p>
                <StepGestures step={step} isFirst={i === 0} isLast={i === steps.length - 1} />
              </li>
            ))}
          </ol>
        ) : (
          <EmptyState as="h3" title="Aucune étape pour l’instant.">
            <p>Commencez par un texte court, ou par la vidéo que vous montrez toujours.</p>
          </EmptyState>
        )}
        <p className="rang">
          {stepKinds.map((kind) => (
            <LinkButton
              key={kind}
              variant="outline"
              icon="plus"
              to={stepFormAddress(slug, newStepNames[kind])}
            >
              {stepKindLabels[kind]}
              <HiddenText>{'\u00A0: ajouter une étape'}</HiddenText>
            </LinkButton>
          ))}
        </p>
      </section>
    </>
  );
}

type StepGesturesProps = {
  step: KeptCourse['steps'][number];
  isFirst: boolean;
  isLast: boolean;
};

function StepGestures({ step: { id, title }, isFirst, isLast }: StepGesturesProps) {
  return (
    <Form method="post" className="rang rang--serre" preventScrollReset>
      <input type="hidden" name="stepId" value={id} />
      {!isFirst && (
        <IconButton icon="arrow-up" name="intent" value="up" label={`Monter ${quoted(title)}`} />
      )}
      {!isLast && (
        <IconButton
          icon="arrow-down"
          name="intent"
          value="down"
          label={`Descendre ${quoted(title)}`}
        />
      )}
      <IconButton icon="trash-2" name="intent" value="remove" label={`Retirer ${quoted(title)}`} />
    </Form>
  );
}

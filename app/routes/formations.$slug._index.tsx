import type { LinksFunction } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { TrainingCourses } from '#app/courses/components/training-courses.tsx';
import { listCoursesOfTraining } from '#app/courses/list-courses-of-training.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { registerAddress, registrantsAddress } from '#app/registrations/addresses.ts';
import { sessionFormAddress, trainingAddress } from '#app/trainings/addresses.ts';
import { TrainingPageView } from '#app/trainings/components/training-page-view.tsx';
import {
  readTraining,
  type TrainingPage,
  type TrainingSession,
} from '#app/trainings/read-training.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import styles from '#app/ui/styles/pages/formations.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.training.title ?? 'Page introuvable'} – Formations – RPBS` },
  { name: 'description', content: data?.page.training.summary ?? '' },
  ...(data ? canonicalMeta(matches, trainingAddress(data.page.training.slug)) : []),
];

export const loader = load(async ({ context, params }) => {
  const page = await readTraining(context, { slug: params.slug });
  return { page, courses: await listCoursesOfTraining(context, page.training.id) };
});

export default function TrainingRoute() {
  const { page, courses } = useLoaderData<typeof loader>();
  const gestures = page.sessions.map((session) => [
    session.id,
    <SessionGestures key={session.id} page={page} session={session} />,
  ]);
  return (
    <TrainingPageView
      page={page}
      gestures={Object.fromEntries(gestures)}
      more={<TrainingCourses courses={courses} />}
    />
  );
}

type SessionGesturesProps = { page: TrainingPage; session: TrainingSession };

function SessionGestures({ page, session: { id, state, isMine } }: SessionGesturesProps) {
  const { slug } = page.training;
  return (
    <>
      {(state === 'open' || state === 'full') && (
        <LinkButton
          variant={state === 'open' ? 'primary' : 'outline'}
          to={registerAddress(slug, id)}
        >
          {state === 'open' ? 'S’inscrire' : 'Liste d’attente'}
        </LinkButton>
      )}
      {(page.keeps || isMine) && (
        <Link className="lien-seul petit" to={registrantsAddress(slug, id)}>
          Inscrits
        </Link>
      )}
      {page.keeps && (
        <Link className="lien-seul petit" to={sessionFormAddress(slug, id)}>
          Tenir
        </Link>
      )}
    </>
  );
}

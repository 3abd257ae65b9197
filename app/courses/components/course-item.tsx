import { Link } from '@remix-run/react';

import { courseAddress, courseFormAddress } from '#app/courses/addresses.ts';
import { sayProgress } from '#app/courses/say-course.ts';
import type { CourseItem as Item } from '#app/courses/search-courses.server.ts';
import { courseStateLabels } from '#app/courses/vocabulary.ts';
import { sayLength } from '#app/platform/minutes.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { formatCount, formatDate } from '#app/ui/format.ts';

/** A course in a list: what, for how long, for whom, and how far one is. */
export function CourseItem({ course }: { course: Item }) {
  const { slug, title, summary, state, mine, stepCount } = course;
  const facts = [
    sayLength(course.minutes),
    formatCount(stepCount, 'étape', 'étapes'),
    trainingAudienceLabels[course.audience],
    course.theme.label,
    course.organiser.name,
  ];
  return (
    <li className="parcours-ligne">
      <div className="pile pile--serree">
        <h3>
          <Link to={state === 'published' ? courseAddress(slug) : courseFormAddress(slug)}>
            {title}
          </Link>
        </h3>
        {summary && <p>{summary}</p>}
        <p className="petit doux">{facts.join(' · ')}</p>
      </div>
      <div className="pile pile--serree">
        {state !== 'published' && (
          <p>
            <Badge tone="dashed">{courseStateLabels[state]}</Badge>
          </p>
        )}
        {mine && !mine.completedAt && (
          <>
            <Gauge value={mine.done} max={stepCount} label={sayProgress(mine.done, stepCount)} />
            <p className="petit">{sayProgress(mine.done, stepCount)}</p>
          </>
        )}
        {mine?.completedAt && (
          <p>
            <Badge
              tone="olive"
              icon="circle-check"
            >{`Terminé le ${formatDate(mine.completedAt)}`}</Badge>
          </p>
        )}
      </div>
    </li>
  );
}

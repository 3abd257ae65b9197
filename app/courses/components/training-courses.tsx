import { Link } from '@remix-run/react';

import { courseAddress } from '#app/courses/addresses.ts';
import type { CourseItem } from '#app/courses/search-courses.server.ts';
import { sayLength } from '#app/platform/minutes.ts';
import { formatCount } from '#app/ui/format.ts';

/** The courses of a training, on its page. */
export function TrainingCourses({ courses }: { courses: readonly CourseItem[] }) {
  if (courses.length === 0) return null;
  return (
    <section className="section pile" aria-labelledby="parcours">
      <h2 id="parcours">À suivre seul</h2>
      <ul className="filet">
        {courses.map(({ id, slug, title, summary, minutes, stepCount }) => (
          <li key={id} className="pile pile--serree">
            <h3>
              <Link to={courseAddress(slug)}>{title}</Link>
            </h3>
            {summary && <p>{summary}</p>}
            <p className="petit doux">
              {`Parcours, ${sayLength(minutes)}, ${formatCount(stepCount, 'étape', 'étapes')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from '@remix-run/react';

import { certificateAddress, certificateFileAddress } from '#app/attendance/addresses.ts';
import { courseAddress, coursesAddress } from '#app/courses/addresses.ts';
import type { MyCourse } from '#app/courses/list-my-courses.server.ts';
import { sayProgress } from '#app/courses/say-course.ts';
import { courseStateLabels } from '#app/courses/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';

/** The courses that I follow, beside my places in sessions. */
export function MyCourses({ courses }: { courses: readonly MyCourse[] }) {
  return (
    <section className="pile" aria-labelledby="mes-parcours">
      <div className="titre-section">
        <h2 id="mes-parcours">Mes parcours</h2>
        <Link className="lien-seul" to={coursesAddress}>
          Voir tous les parcours
        </Link>
      </div>
      {courses.length === 0 ? (
        <p>Vous n’en suivez aucun. Un parcours se suit seul, à son rythme.</p>
      ) : (
        <ul className="filet">
          {courses.map(({ id, slug, title, state, stepCount, mine }) => (
            <li key={id} className="pile pile--serree">
              <h3>
                {state === 'published' ? <Link to={courseAddress(slug)}>{title}</Link> : title}
              </h3>
              <p className="rang rang--serre">
                {mine?.completedAt ? (
                  <Badge tone="olive" icon="circle-check">
                    {`Terminé le ${formatDate(mine.completedAt)}`}
                  </Badge>
                ) : (
                  <Badge tone="blue">En cours</Badge>
                )}
                <span className="petit doux">
                  {state === 'published'
                    ? sayProgress(mine?.done ?? 0, stepCount)
                    : courseStateLabels[state]}
                </span>
              </p>
              {mine?.certificateCode && (
                <p className="rang">
                  <LinkButton
                    variant="outline"
                    icon="file-down"
                    to={certificateFileAddress(mine.certificateCode)}
                    reloadDocument
                  >
                    Attestation (PDF)
                  </LinkButton>
                  <Link to={certificateAddress(mine.certificateCode)}>
                    Voir ce que lit qui la vérifie
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { Form, Link } from '@remix-run/react';

import { coursesAddress, newCourseAddress } from '#app/courses/addresses.ts';
import { type CourseQuery, writeCourseQuery } from '#app/courses/course-query.ts';
import type { CourseItem as Item, CourseResults } from '#app/courses/search-courses.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facet, FilterPanel } from '#app/ui/facet.tsx';
import { formatCount, plural, quoted } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

import { CourseItem } from './course-item.tsx';

const addressOf = (query: CourseQuery) => coursesAddress + writeCourseQuery(query);

type CourseSearchPageProps = {
  results: CourseResults;
  /** Those that this reader follows, shown first where nothing is searched. */
  mine: readonly Item[];
  /** Those that are not published, of who keeps them. */
  kept: readonly Item[];
  mayWrite: boolean;
};

/** Every published course, after those that one follows. */
export function CourseSearchPage({ results, mine, kept, mayWrite }: CourseSearchPageProps) {
  const { query, total } = results;
  const isPlain = !query.words && query.themes.length === 0 && query.page === 1;
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Parcours" />
      <div className="recherche-tete">
        <h1 className="h1-page">Parcours</h1>
        <p className="chapo">
          Des étapes à suivre seul, à son rythme, avec une attestation au bout.
        </p>
        <SearchBox
          action={coursesAddress}
          label="Chercher un parcours"
          placeholder="Sujet, objectif"
          defaultValue={query.words}
        />
        {mayWrite && (
          <p>
            <LinkButton variant="outline" icon="pencil-line" to={newCourseAddress}>
              Écrire un parcours
            </LinkButton>
          </p>
        )}
      </div>
      <SearchRemarks
        words={query.words}
        problems={results.problems}
        corrections={[]}
        found="Parcours"
        none="aucun"
        addressOf={(words) => addressOf({ ...query, words, page: 1 })}
      />
      {isPlain && <Mine title="Vos parcours" id="suivis" courses={mine} />}
      {isPlain && <Mine title="Pas encore publiés, ou retirés" id="tenus" courses={kept} />}
      <div className="avec-filtres">
        <Filters results={results} />
        <section aria-labelledby="resultats">
          <h2 id="resultats" aria-live="polite">
            {formatCount(total, 'parcours', 'parcours')}
            {query.words && ` pour ${quoted(query.words)}`}
          </h2>
          {results.items.length > 0 ? (
            <ul className="filet section-courte">
              {results.items.map((course) => (
                <CourseItem key={course.id} course={course} />
              ))}
            </ul>
          ) : (
            <EmptyState title="Aucun parcours ne répond à cette recherche." as="h3">
              <p>
                {isPlain ? (
                  <Link to={trainingsAddress}>Voir les formations à venir</Link>
                ) : (
                  <Link to={coursesAddress}>Voir tous les parcours</Link>
                )}
                .
              </p>
            </EmptyState>
          )}
          <Pagination
            page={results.page}
            pageCount={results.pageCount}
            pageTo={(page) => addressOf({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}

function Mine({ title, id, courses }: { title: string; id: string; courses: readonly Item[] }) {
  if (courses.length === 0) return null;
  return (
    <section className="carte section-courte" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="filet section-courte">
        {courses.map((course) => (
          <CourseItem key={course.id} course={course} />
        ))}
      </ul>
    </section>
  );
}

function Filters({ results: { themes, query } }: { results: CourseResults }) {
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={`${coursesAddress}?index`} key={JSON.stringify(query)}>
          {query.words && <input type="hidden" name="q" value={query.words} />}
          {themes.length > 0 && (
            <Facet
              title="Thème"
              name="theme"
              counted={(count) => plural(count, 'parcours', 'parcours')}
              choices={themes}
            />
          )}
          <p>
            <Button variant="outline" icon="sliders-horizontal">
              Filtrer
            </Button>
          </p>
        </Form>
      </FilterPanel>
    </aside>
  );
}

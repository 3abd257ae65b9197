import type { LibraryPage } from '#app/libraries/read-library.server.ts';
import { type Figure, Figures } from '#app/ui/figures.tsx';
import { formatDate, formatDecimal, formatNumber, plural } from '#app/ui/format.ts';

type Library = LibraryPage['library'];

/** The figures of the ministry's survey; zero there often means « not said », so it is not shown. */
function listFigures(library: Library): Figure[] {
  const { books, visitsPerYear, surfaceInSquareMetres: surface, volunteers } = library;
  const { staffFullTimeEquivalent: staff, acquisitionBudgetInCents: budget } = library;
  return [
    books ? [{ id: 'livres', value: formatNumber(books), label: 'livres' }] : [],
    visitsPerYear
      ? [{ id: 'entrees', value: formatNumber(visitsPerYear), label: 'entrées par an' }]
      : [],
    surface
      ? [{ id: 'surface', value: formatNumber(surface), unit: 'm²', label: 'de surface' }]
      : [],
    staff ? [{ id: 'equipe', value: formatDecimal(staff), label: 'équivalent temps plein' }] : [],
    volunteers
      ? [
          {
            id: 'benevoles',
            value: formatNumber(volunteers),
            label: plural(volunteers, 'bénévole', 'bénévoles'),
          },
        ]
      : [],
    budget
      ? [
          {
            id: 'acquisitions',
            value: formatNumber(budget / 100),
            unit: '€',
            label: 'd’acquisitions par an',
          },
        ]
      : [],
  ].flat();
}

/** What the library has, as its register says. */
export function LibraryFigures({ library }: { library: Library }) {
  const figures = listFigures(library);
  if (figures.length === 0) return null;
  return (
    <section className="section" aria-labelledby="chiffres">
      <div className="titre-section">
        <h2 id="chiffres">En chiffres</h2>
      </div>
      <Figures figures={figures} />
      {library.registerCode && (
        <p className="petit doux">
          Enquête annuelle du ministère de la Culture (Licence Ouverte 2.0)
          {library.importedAt && `, reprise le ${formatDate(library.importedAt)}`}.
        </p>
      )}
    </section>
  );
}

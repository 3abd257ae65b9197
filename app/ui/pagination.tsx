import { Link } from '@remix-run/react';

import { HiddenText } from './hidden-text.tsx';
import { Icon } from './icon.tsx';

type PaginationProps = {
  page: number;
  pageCount: number;
  /** The address of a page, with the filters in force. */
  pageTo: (page: number) => string;
  label?: string;
};

/** The first, the last, the current and its neighbours; `null` where pages are skipped. */
export function visiblePages(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount];
  const shown = [...new Set(near)].filter((each) => each >= 1 && each <= pageCount);
  const inOrder = shown.toSorted((a, b) => a - b);
  return inOrder.flatMap((each, index) => {
    const previous = inOrder[index - 1] ?? 0;
    if (each - previous === 2) return [each - 1, each];
    return each - previous > 2 ? [null, each] : [each];
  });
}

export function Pagination({
  page,
  pageCount,
  pageTo,
  label = 'Pages de résultats',
}: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={label}>
      <ul>
        {page > 1 && (
          <li>
            <Link to={pageTo(page - 1)} rel="prev">
              <Icon name="chevron-left" />
              Précédente
            </Link>
          </li>
        )}
        {visiblePages(page, pageCount).map((each, index) => (
          <li key={each ?? `gap-${index}`}>
            <PageMark each={each} current={page} pageTo={pageTo} />
          </li>
        ))}
        {page < pageCount && (
          <li>
            <Link to={pageTo(page + 1)} rel="next">
              Suivante
              <Icon name="chevron-right" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

type PageMarkProps = { each: number | null; current: number; pageTo: PaginationProps['pageTo'] };

function PageMark({ each, current, pageTo }: PageMarkProps) {
  if (each === null) return <span aria-hidden="true">…</span>;
  const words = (
    <>
      <HiddenText>Page </HiddenText>
      {each}
    </>
  );
  return each === current ? (
    <span aria-current="page">{words}</span>
  ) : (
    <Link to={pageTo(each)}>{words}</Link>
  );
}

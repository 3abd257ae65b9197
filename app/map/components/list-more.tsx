import { Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';

type ListMoreProps = {
  page: number;
  nextPage: number | null;
  /** Adds what follows to the list; null where links turn its pages. */
  onMore: (() => void) | null;
  addressOf: (page: number) => string;
};

/** The rest of a list. */
export function ListMore({ page, nextPage, onMore, addressOf }: ListMoreProps) {
  if (onMore)
    return nextPage === null ? null : (
      <Button type="button" variant="quiet" icon="plus" onClick={onMore}>
        Afficher la suite
      </Button>
    );
  return (
    <p className="carte-liste__pied">
      {page > 1 && (
        <Link className="lien-seul" to={addressOf(page - 1)}>
          Fiches précédentes
        </Link>
      )}
      {nextPage !== null && (
        <Link className="lien-seul" to={addressOf(nextPage)}>
          Fiches suivantes
        </Link>
      )}
    </p>
  );
}

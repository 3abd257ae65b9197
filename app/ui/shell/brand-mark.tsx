import { Link } from '@remix-run/react';

/** The arch, the sun and the open book. */
export function BrandMark() {
  return (
    <Link className="marque" to="/">
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path className="marque__arche" d="M4 38V19a16 16 0 0 1 32 0v19z" />
        <circle className="marque__soleil" cx="20" cy="15.5" r="5.5" />
        <path
          className="marque__livre"
          d="M8 24.5c5-2 9-1 12 2 3-3 7-4 12-2v8.5c-5-2-9-1-12 2-3-3-7-4-12-2z"
        />
      </svg>
      <span>
        <b>RPBS</b> <span>Réseau Partage Bib Sud</span>
      </span>
    </Link>
  );
}

import type { IndexEntry } from '#app/sheets/section-index.ts';

/** Links to each part of the sheet. */
export function SectionIndex({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <nav className="sommaire" aria-label="Dans cette fiche">
      <ul>
        {entries.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

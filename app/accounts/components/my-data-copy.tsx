import { formatDateTime, formatNumber } from '#app/ui/format.ts';

export type CopiedPart = {
  title: string;
  tables: {
    title: string;
    why: string;
    ground: string;
    until: string;
    columns: string[];
    rows: string[][];
  }[];
};

type MyDataCopyProps = {
  displayName: string;
  madeAt: Date;
  origin: string;
  parts: CopiedPart[];
};

/** It stands alone, far from our style sheets; it must read well on paper too. */
const style = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
a { color: LinkText; } .saut:not(:focus) { position: absolute; left: -99rem; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { margin: 1.5rem 0 0.25rem; }
.cadre { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { border: 1px solid #767676; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; white-space: pre-line; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } .cadre { overflow: visible; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } nav { display: none; } }
`;

/** My data as a page of its own: no script, no picture, nothing fetched. */
export function MyDataCopy({ displayName, madeAt, origin, parts }: MyDataCopyProps) {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`Mes données, ${displayName} – RPBS`}</title>
        <style>{style}</style>
      </head>
      <body>
        <a className="saut" href="#contenu">
          Aller au contenu
        </a>
        <main id="contenu" tabIndex={-1}>
          <h1>Mes données – {displayName}</h1>
          <p>
            Tout ce que {origin} garde de vous, le {formatDateTime(madeAt)}. Le texte entier des
            fiches est sur leurs pages et dans le fichier JSON. Ce que d’autres ont écrit n’est pas
            ici.
          </p>
          <nav aria-label="Sommaire">
            <ul>
              {parts.map(({ title }, index) => (
                <li key={title}>
                  <a href={`#partie-${index + 1}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {parts.map(({ title, tables }, index) => (
            <section key={title} aria-labelledby={`partie-${index + 1}`}>
              <h2 id={`partie-${index + 1}`}>{title}</h2>
              {tables.map((table) => (
                <CopiedTable key={table.title} {...table} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function CopiedTable({ title, why, ground, until, columns, rows }: CopiedPart['tables'][number]) {
  const name = `${title.charAt(0).toUpperCase()}${title.slice(1)} (${formatNumber(rows.length)})`;
  return (
    <>
      <h3>{name}</h3>
      <p>
        Pour{'\u00A0'}: {why}. {ground}. Gardé{'\u00A0'}: {until}.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable (WCAG 2.1.1) */}
      <section className="cadre" tabIndex={0} aria-label={name}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={`${String(index)}-${cells.join('|').slice(0, 40)}`}>
                {cells.map((cell, place) => (
                  <td key={columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

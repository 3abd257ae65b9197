import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { comparisonWithOriginAddress, sheetAddress } from '#app/sheets/addresses.ts';
import { sayLineageChanges } from '#app/sheets/say-lineage.ts';
import type { KinSheet, SheetPage } from '#app/sheets/sheet-page.ts';
import { Icon } from '#app/ui/icon.tsx';

/** Whether there is another sheet in the line of this one. */
export function hasLineage({ lineage }: Pick<SheetPage, 'lineage'>): boolean {
  return lineage.origins.length > 1 || lineage.adaptations.length > 0;
}

/** The sheet that this one was drawn from, and those drawn from it, each with what it changes. */
export function Lineage({ page }: { page: Pick<SheetPage, 'slug' | 'lineage' | 'content'> }) {
  const { lineage, slug } = page;
  const above = lineage.origins.slice(0, -1);
  const here = lineage.origins.at(-1) ?? null;
  return (
    <section id="lignee" aria-labelledby="lignee-titre">
      <h2 id="lignee-titre">D’une fiche à l’autre</h2>
      <ol className="lignee">
        <Descent kins={above}>
          <li className="ici">
            <strong aria-current="true">{page.content.title}</strong>{' '}
            {here && <KinWords kin={here} />}
            {lineage.adaptations.length > 0 && (
              <ol>
                {lineage.adaptations.map((kin) => (
                  <li key={kin.slug}>
                    <KinLink kin={kin} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        </Descent>
      </ol>
      {above.at(-1) && (
        <Link className="lien-seul" to={comparisonWithOriginAddress(slug)} discover="none">
          <Icon name="git-compare" />
          Voir ce que cette fiche change
        </Link>
      )}
    </section>
  );
}

/** Each sheet holds the next one: the first of the line comes first. */
function Descent({ kins, children }: { kins: readonly (KinSheet | null)[]; children: ReactNode }) {
  const [first, ...others] = kins;
  if (first === undefined) return children;
  return (
    <li>
      {first ? (
        <KinLink kin={first} isFirst />
      ) : (
        <span className="doux">Une fiche qui n’est plus en ligne</span>
      )}
      <ol>
        <Descent kins={others}>{children}</Descent>
      </ol>
    </li>
  );
}

function KinLink({ kin, isFirst }: { kin: KinSheet; isFirst?: boolean }) {
  return (
    <>
      <Link to={sheetAddress(kin.slug)}>{kin.title}</Link> <KinWords kin={kin} isFirst={isFirst} />
    </>
  );
}

function KinWords({ kin, isFirst }: { kin: KinSheet; isFirst?: boolean }) {
  const where = [kin.carrierName, kin.year].filter(Boolean).join(', ');
  const what = isFirst ? 'La fiche d’origine.' : sayLineageChanges(kin.changed);
  return (
    <span className="petit doux">{[where && `${where}.`, what].filter(Boolean).join(' ')}</span>
  );
}

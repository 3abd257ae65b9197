import type { ReactNode } from 'react';

import type { IndexEntry } from '#app/sheets/section-index.ts';
import { indexOf } from '#app/sheets/section-index.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

import { hasLineage, Lineage } from './lineage.tsx';
import { SectionIndex } from './section-index-nav.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { SheetNotices } from './sheet-notices.tsx';
import { SheetSections } from './sheet-sections.tsx';
import { SheetSide } from './sheet-side.tsx';
import { SheetViewBar } from './sheet-view-bar.tsx';

type SheetPageViewProps = {
  page: SheetPage;
  /** With its origin, to be shared. */
  address: string;
  replayLibraryCount: number;
  /** Where the speakers that it names have a page of their own, by their names. */
  speakerPages: Readonly<Record<string, string>>;
  /** Under the speakers: how to say how their coming went. */
  comings: ReactNode;
  /**
   * What other rooms put on the page: who did it too (before the lineage), what was asked from it and
   * comments (after).
   */
  replays: { entry: IndexEntry; section: ReactNode } | null;
  answers: { entry: IndexEntry; section: ReactNode } | null;
  comments: { entry: IndexEntry; section: ReactNode } | null;
};

/** The whole page of a sheet. */
export function SheetPageView({
  page,
  address,
  replayLibraryCount,
  speakerPages,
  comings,
  replays,
  answers,
  comments,
}: SheetPageViewProps) {
  const further = [
    replays?.entry,
    hasLineage(page) ? { anchor: 'lignee', title: 'D’une fiche à l’autre' } : undefined,
    answers?.entry,
    comments?.entry,
  ].filter((entry) => entry !== undefined);
  return (
    <div className="conteneur">
      <Breadcrumb
        crumbs={[
          { to: '/', label: 'Accueil' },
          { to: '/fiches', label: 'Fiches' },
        ]}
        current={page.content.title}
      />
      <SheetNotices page={page} />
      <SheetHeader page={page} replayLibraryCount={replayLibraryCount} />
      <SheetViewBar page={page} />
      <div className="deux-tiers fiche-corps">
        <article className="prose">
          <SectionIndex entries={indexOf(page.content, further)} />
          <SheetSections page={page} speakerPages={speakerPages} comings={comings} />
          {replays?.section}
          {hasLineage(page) && <Lineage page={page} />}
          {answers?.section}
          {comments?.section}
        </article>
        <SheetSide page={page} address={address} />
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';

import { hasSection } from '#app/sheets/present-sections.ts';
import { sectionAnchors, sectionTitles } from '#app/sheets/section-index.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import type { SheetSection } from '#app/sheets/vocabulary.ts';
import { Shutter } from '#app/ui/shutter.tsx';

type SheetSectionProps = {
  page: Pick<SheetPage, 'content'>;
  name: SheetSection;
  children: ReactNode;
};

/** A section of the sheet under its title, behind the shutter where only professionals read it. */
export function SheetSectionBox({ page: { content }, name, children }: SheetSectionProps) {
  if (!hasSection(content, name)) return null;
  const id = sectionAnchors[name];
  const titleId = `${id}-titre`;
  const title = <h2 id={titleId}>{sectionTitles[name]}</h2>;
  if (content.visibility[name] === 'professional') {
    return (
      <Shutter as="section" id={id} labelledBy={titleId}>
        {title}
        {children}
      </Shutter>
    );
  }
  return (
    <section id={id} aria-labelledby={titleId}>
      {title}
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { sayPreparation } from '#app/sheets/say-sheet.ts';
import type { RichText } from '#app/sheets/content.ts';
import { apart } from '#app/ui/apart.tsx';

import { PeopleList } from './people-list.tsx';
import { RichTextView } from './rich-text-view.tsx';
import { SheetSectionBox } from './sheet-section.tsx';
import { ToFetch } from './to-fetch.tsx';

// Most sheets keep these two between professionals.
const Evaluation = apart(async () => (await import('./evaluation.tsx')).Evaluation);
const FinancingPlan = apart(async () => (await import('./financing-plan.tsx')).FinancingPlan);

type SheetSectionsProps = {
  page: SheetPage;
  /** Where the speakers that it names have a page of their own, by their names. */
  speakerPages?: Readonly<Record<string, string>>;
  comings?: ReactNode;
};

/** All that the authors wrote, section by section; the empty ones are left out. */
export function SheetSections({ page, speakerPages, comings }: SheetSectionsProps) {
  const { content } = page;
  return (
    <>
      <Presentation page={page} />
      <SheetSectionBox page={page} name="running">
        <RichTextView text={content.running} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="technical">
        <RichTextView text={content.technicalNeeds} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="means">
        {content.preparationTime && <p>{sayPreparation(content)}.</p>}
        <TitledText title="Humains" text={content.humanMeans} />
        <TitledText title="Matériels" text={content.materialMeans} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="budget">
        <FinancingPlan content={content} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="speakers">
        <PeopleList rows={content.speakers} pages={speakerPages} />
        {comings}
      </SheetSectionBox>
      <SheetSectionBox page={page} name="toFetch">
        <ToFetch page={page} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="partners">
        <Partners rows={content.partners} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="communication">
        <RichTextView text={content.communication} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="evaluation">
        <Evaluation content={content} />
      </SheetSectionBox>
      <SheetSectionBox page={page} name="advice">
        <RichTextView text={content.advice} />
      </SheetSectionBox>
    </>
  );
}

/** The summary is always public, so this section always stands. */
function Presentation({ page }: { page: SheetPage }) {
  const { content } = page;
  return (
    <>
      {content.summary && (
        <section id="presentation" aria-labelledby="presentation-titre">
          <h2 id="presentation-titre">Présentation</h2>
          <p className="chapo">{content.summary}</p>
          {content.visibility.presentation === 'public' && <PresentationTexts content={content} />}
          <Perimeters rows={content.perimeters} />
        </section>
      )}
      {(content.visibility.presentation === 'professional' || !content.summary) && (
        <SheetSectionBox page={page} name="presentation">
          <PresentationTexts content={content} />
        </SheetSectionBox>
      )}
    </>
  );
}

type TextsProps = Pick<SheetPage, 'content'>;

function PresentationTexts({ content }: TextsProps) {
  return (
    <>
      <RichTextView text={content.context} />
      <TitledText title="Objectifs" text={content.objectives} />
    </>
  );
}

type TitledTextProps = { title: string; text: RichText };

function TitledText({ title, text }: TitledTextProps) {
  if (!text) return null;
  return (
    <>
      <h3>{title}</h3>
      <RichTextView text={text} headingRank={4} />
    </>
  );
}

function Perimeters({ rows }: { rows: SheetPage['content']['perimeters'] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{rows.length > 1 ? 'Périmètres' : 'Périmètre'}</h3>
      <ul>
        {rows.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </>
  );
}

function Partners({ rows }: { rows: SheetPage['content']['partners'] }) {
  if (rows.every(({ role }) => role === '')) {
    return <p>{rows.map(({ name }) => name).join(', ')}.</p>;
  }
  return <PeopleList rows={rows} />;
}

import { typeset } from '#app/intake/internal/typeset.ts';
import type { RichText, SheetContent } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { defaultVisibility } from '#app/sheets/form-vocabulary.ts';

import type { SeededSheet } from './shape.ts';

/** Ids of the demonstration by slug. */
export type Names = {
  libraries: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, number>;
  audiences: ReadonlyMap<string, number>;
};

function idOf<Id>(known: ReadonlyMap<string, Id>, slug: string): Id {
  const id = known.get(slug);
  if (id === undefined) throw new Error(`Nothing in the demonstration is called « ${slug} »`);
  return id;
}

const rich = (text: string | undefined): RichText => notationToRichText(typeset(text ?? ''));
const words = (text: string | undefined): string => typeset(text ?? '');
const cents = (euros: number | undefined): number | null =>
  euros === undefined ? null : Math.round(euros * 100);
const rowId = (kind: string, at: number): string => `${kind}-${at + 1}`;

/** What a seeded sheet says, as its author would have written it in the form. */
export function toContent(seeded: SeededSheet, names: Names, today: Date): Partial<SheetContent> {
  const libraryId = seeded.library ? idOf(names.libraries, seeded.library) : null;
  return {
    title: words(seeded.title),
    summary: words(seeded.summary),
    kind: seeded.kind,
    state: seeded.state,
    themeIds: seeded.themes.map((slug) => idOf(names.themes, slug)),
    audienceIds: seeded.audiences.map((slug) => idOf(names.audiences, slug)),
    carrier: { libraryId, structureName: words(seeded.structure) },
    place: placeOf(seeded, names, libraryId),
    perimeters: (seeded.perimeters ?? []).map(([kind, code, label], at) => ({
      id: rowId('perimetre', at),
      kind,
      code,
      label: words(label),
    })),
    start: seeded.start?.(today) ?? null,
    end: seeded.end?.(today) ?? null,
    ...longTextsOf(seeded),
    preparationTime: seeded.preparation
      ? { amount: seeded.preparation[0], unit: seeded.preparation[1] }
      : null,
    ...moneyOf(seeded),
    ...peopleOf(seeded),
    toFetch: (seeded.toFetch ?? []).map(([type, title, url], at) => ({
      id: rowId('a-recuperer', at),
      type,
      title: words(title),
      url,
      fileId: null,
      licence: seeded.licence ?? 'etalab-2.0',
    })),
    attendance: seeded.attendance ?? {},
    satisfaction: seeded.satisfaction
      ? { average: seeded.satisfaction[0], answers: seeded.satisfaction[1] }
      : null,
    wouldDoAgain: seeded.again ?? null,
    licence: seeded.licence ?? 'etalab-2.0',
    visibility: { ...defaultVisibility, ...seeded.visibility },
  };
}

function placeOf({ place }: SeededSheet, names: Names, libraryId: string | null) {
  const host = place?.library ? idOf(names.libraries, place.library) : libraryId;
  if (host === null && !place) return null;
  return {
    libraryId: place?.commune ? null : host,
    communeCode: place?.commune ?? null,
    label: words(place?.label),
    latitude: null,
    longitude: null,
  };
}

function longTextsOf(seeded: SeededSheet) {
  return {
    context: rich(seeded.context),
    objectives: rich(seeded.objectives),
    running: rich(seeded.running),
    technicalNeeds: rich(seeded.technicalNeeds),
    humanMeans: rich(seeded.humanMeans),
    materialMeans: rich(seeded.materialMeans),
    communication: rich(seeded.communication),
    worked: rich(seeded.worked),
    failed: rich(seeded.failed),
    advice: rich(seeded.advice),
  };
}

function moneyOf({ expenses = [], fundings = [], budgetNote }: SeededSheet) {
  return {
    expenses: expenses.map(([item, euros], at) => ({
      id: rowId('depense', at),
      item: words(item),
      amountInCents: cents(euros),
    })),
    fundings: fundings.map(([funder, foreseen, obtained], at) => ({
      id: rowId('financement', at),
      funder: words(funder),
      foreseenInCents: cents(foreseen),
      obtainedInCents: cents(obtained),
    })),
    budgetNote: words(budgetNote),
  };
}

function peopleOf({ partners = [], speakers = [], contact }: SeededSheet) {
  const named =
    (kind: string) =>
    ([name, role]: [string, string?], at: number) => ({
      id: rowId(kind, at),
      name: words(name),
      role: words(role),
    });
  return {
    partners: partners.map(named('partenaire')),
    speakers: speakers.map(named('intervenant')),
    contact: {
      name: contact?.[0] ?? '',
      role: words(contact?.[1]),
      email: contact ? emailOf(contact[0]) : '',
      phone: '',
      note: words(contact?.[2]),
    },
  };
}

/** An address that leads nowhere (RFC 2606). */
function emailOf(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${folded.replace(/[^a-z]+/gu, '.')}@bibliotheque.example`;
}

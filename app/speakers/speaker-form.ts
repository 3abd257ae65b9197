import { InvalidInput } from '#app/platform/errors.ts';
import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';

import type { SpeakerInput, SpeakerSaid } from './inputs.ts';
import { mostFees } from './vocabulary.ts';

/** The form of a profile: names of fields, read and written. It works without scripts. */
export type SpeakerForm = Record<string, string | string[]>;

/** Names that are lists even when one is chosen. */
export const speakerListNames = [
  'disciplines',
  'formats',
  'languages',
  'themeIds',
  'audienceIds',
  'departementCodes',
] as const;

const one = (form: SpeakerForm, name: string) => [form[name]].flat()[0]?.trim() ?? '';
const many = (form: SpeakerForm, name: string) => [form[name] ?? []].flat();
const lines = (text: string) =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter(Boolean);

const feeFields = ['format', 'unit', 'amount', 'covers'] as const;

const readFees = (form: SpeakerForm) =>
  Array.from({ length: mostFees }, (_, row) =>
    Object.fromEntries(feeFields.map((field) => [field, one(form, `fees.${row}.${field}`)])),
  );

/**
 * The document of the live editor; without scripts, the text typed, read over the one that was
 * there: what the notation cannot say stays.
 */
function readPresentation(form: SpeakerForm, before: RichText): RichText {
  const document = one(form, 'presentation.doc');
  if (document) return readDocument(document);
  return notationToRichText(one(form, 'presentation'), before);
}

function readDocument(document: string): RichText {
  try {
    return JSON.parse(document) as RichText;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new InvalidInput(
      { presentation: ['Ce texte est arrivé abîmé. Rechargez la page et réessayez.'] },
      undefined,
      { cause },
    );
  }
}

/** @param before the presentation that the form was drawn from. */
export function readSpeakerForm(form: SpeakerForm, before: RichText = null): SpeakerInput {
  const radius = one(form, 'radiusInKm');
  return {
    ...Object.fromEntries(
      'kind name headline commune communeCode technicalNeeds travelTerms siret email phone'
        .split(' ')
        .map((name) => [name, one(form, name)]),
    ),
    ...Object.fromEntries(speakerListNames.map((name) => [name, many(form, name).filter(Boolean)])),
    intercommunalities: lines(one(form, 'intercommunalities')),
    links: lines(one(form, 'links')),
    radiusInKm: radius === '' ? null : Number(radius.replace(',', '.')),
    legalStatus: one(form, 'legalStatus') || null,
    presentation: readPresentation(form, before),
    fees: readFees(form),
  } as SpeakerInput;
}

type Shown = Omit<SpeakerSaid, 'communeCode' | 'siret' | 'phone'> & {
  communeCode: string | null;
  siret: string | null;
  phone: string | null;
};

/** What a form is drawn with. */
export function writeSpeakerForm(said: Shown): SpeakerForm {
  const fees = said.fees.flatMap(({ format, unit, amountInCents, covers }, row) => [
    [`fees.${row}.format`, format],
    [`fees.${row}.unit`, unit],
    [`fees.${row}.amount`, (amountInCents / 100).toFixed(2).replace('.', ',').replace(/,00$/u, '')],
    [`fees.${row}.covers`, covers],
  ]);
  return {
    kind: said.kind,
    name: said.name,
    headline: said.headline,
    disciplines: [...said.disciplines],
    formats: [...said.formats],
    languages: [...said.languages],
    themeIds: said.themeIds.map(String),
    audienceIds: said.audienceIds.map(String),
    commune: said.commune,
    communeCode: said.communeCode ?? '',
    departementCodes: [...said.departementCodes],
    intercommunalities: said.intercommunalities.join('\n'),
    radiusInKm: said.radiusInKm === null ? '' : String(said.radiusInKm),
    technicalNeeds: said.technicalNeeds,
    links: said.links.join('\n'),
    presentation: richTextToNotation(said.presentation),
    // For the live editor: what the notation cannot say is in it.
    ...(said.presentation ? { 'presentation.doc': JSON.stringify(said.presentation) } : {}),
    travelTerms: said.travelTerms,
    siret: said.siret ?? '',
    legalStatus: said.legalStatus ?? '',
    email: said.email,
    phone: said.phone ?? '',
    ...(Object.fromEntries(fees) as Record<string, string>),
  };
}

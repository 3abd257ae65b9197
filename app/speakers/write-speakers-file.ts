import { stringify } from 'csv-stringify/sync';

import { speakerAddress } from './addresses.ts';
import { sayFreeArea, sayFreeDays } from './free-days.ts';
import { sayArea, sayCommune, sayDisciplines, sayFee } from './say-speaker.ts';
import type { SpeakerSummary } from './speaker-summary.ts';
import { languageLabels, legalStatusLabels, speakerFormatLabels } from './vocabulary.ts';

/**
 * A search as CSV (RFC 4180) for the spreadsheets of professionals: a byte order mark so that Excel
 * reads the accents, semicolons as French spreadsheets expect, and no cell that would run as a
 * formula.
 */
export function writeSpeakersFile(items: readonly SpeakerSummary[], appUrl: string): string {
  const rows = items.map(({ name, slug, disciplines, agreedAt, said, contact, terms, free }) => ({
    nom: name,
    disciplines: sayDisciplines(disciplines),
    etat: agreedAt ? 'Accord donné' : 'En attente d’accord',
    presentation: said?.headline ?? '',
    formats: said?.formats.map((one) => speakerFormatLabels[one]).join(', ') ?? '',
    publics: said?.audiences.map(({ label }) => label).join(', ') ?? '',
    themes: said?.themes.map(({ label }) => label).join(', ') ?? '',
    langues: said?.languages.map((one) => languageLabels[one]).join(', ') ?? '',
    commune: said?.commune ? sayCommune(said.commune) : '',
    zone: said ? sayArea(said) : '',
    besoins: said?.technicalNeeds ?? '',
    tarifs: terms?.fees.map(sayFee).join('\u00A0; ') ?? '',
    deplacement: terms?.travelTerms ?? '',
    statut: terms?.legalStatus ? legalStatusLabels[terms.legalStatus] : '',
    siret: terms?.siret ?? '',
    courriel: contact?.email ?? '',
    telephone: contact?.phone ?? '',
    'jours libres':
      free?.map((days) => `${sayFreeDays(days)} (${sayFreeArea(days)})`).join('\u00A0; ') ?? '',
    adresse: appUrl + speakerAddress(slug),
  }));
  return stringify(rows, {
    header: true,
    columns: Object.keys(rows[0] ?? { nom: '', disciplines: '', adresse: '' }),
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

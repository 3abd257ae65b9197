import { importPeople } from '#app/accounts/import-people.server.ts';
import { importLibraries } from '#app/libraries/import-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import type { ImportReport } from '#app/platform/import-report.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import { settings } from '#app/platform/settings.server.ts';
import { importSheets } from '#app/sheets/import-sheets.server.ts';
import { importSpeakers } from '#app/speakers/import-speakers.server.ts';
import { importCommunes } from '#app/territories/import-communes.server.ts';
import { importOutlines } from '#app/territories/import-outlines.server.ts';

export type ImportKind = {
  /** Shown by the help. */
  about: string;
  run: (
    context: Pick<Context, 'db' | 'clock'>,
    bytes: Uint8Array,
    options: { write: boolean },
  ) => Promise<ImportReport>;
};

/** Everything that can be brought in: a new kind of import is one more entry here. */
export const importKinds: Record<string, ImportKind> = {
  libraries: {
    about: 'les bibliothèques, CSV aux colonnes du registre du ministère',
    run: (context, bytes, options) => importLibraries(context, readTable(bytes), options),
  },
  communes: {
    about: 'les centres des communes, CSV (code_insee, latitude, longitude)',
    run: (context, bytes, options) => importCommunes(context, readTable(bytes), options),
  },
  sheets: {
    about: 'des fiches, CSV aux colonnes de /fiches.csv, avec auteur',
    run: (context, bytes, options) => importSheets(context, readTable(bytes), options),
  },
  people: {
    about: 'des collègues à inviter, CSV (courriel, bibliotheque, nom)',
    run: (context, bytes, { write }) =>
      importPeople({ ...context, appUrl: readAppUrl() }, readTable(bytes), { write, keeper: null }),
  },
  speakers: {
    about: 'des intervenants à qui demander leur accord, CSV aux colonnes de /intervenants.csv',
    run: (context, bytes, options) =>
      importSpeakers({ ...context, appUrl: readAppUrl() }, readTable(bytes), options),
  },
  outlines: {
    about: 'les contours des départements, GeoJSON (code, nom)',
    run: (context, bytes, options) => importOutlines(context, readJson(bytes), options),
  },
};

/** Where the links of mails lead. */
function readAppUrl(): string {
  const { APP_URL, PORT } = settings();
  return (APP_URL ?? `http://localhost:${PORT}`).replace(/\/$/u, '');
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InvalidInput({ '': ['Ce fichier n’est pas du JSON.'] }, undefined, { cause });
  }
}

/** « Réponse type »: a text to begin from. */
export type CannedAnswer = { cannedId: string; title: string; body: string };

/** What a canned answer may leave open, and what stands there in a conversation. */
export const placeholders = [
  { sign: '{prénom}', meaning: 'le prénom de la personne qui demande' },
  { sign: '{fiche}', meaning: 'l’adresse de la fiche d’où vient la question' },
] as const;

type Around = { askedBy: string; sheetPath: string | null };

/** The text in a conversation: what it left open is filled; what nothing fills goes. */
export function fillPlaceholders(body: string, { askedBy, sheetPath }: Around): string {
  const firstName = askedBy.split(/\s+/u)[0] ?? '';
  return body
    .replaceAll(/\{pr[ée]nom\}/giu, () => firstName)
    .replaceAll(/\{fiche\}/giu, () => sheetPath ?? '')
    .trim();
}

/** What was being written, then the text. */
export const withCanned = (written: string, body: string): string =>
  [written.trimEnd(), body].filter(Boolean).join('\n\n');

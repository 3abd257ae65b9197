import type { FieldErrors } from '#app/platform/errors.ts';

import type { Refusal } from '#app/platform/refusal.ts';

import type { ContentLabels, SheetForm } from './sheet-form.ts';
import { formOfContent } from './sheet-form.ts';
import type { SheetContent } from './content.ts';

type Saved = { revision: number; savedAt: Date; content: SheetContent; isMerged: boolean };

/** What a submit that stays on the editing page answers. */
export type EditAnswer = {
  /** Null where nothing could be saved. */
  saved: { revision: number; savedAt: string } | null;
  /** What the form held, to be shown again where there are no scripts. */
  form: SheetForm;
  /** The answers changed on the way: with scripts too, the form is drawn again. */
  mustRedraw: boolean;
  errors: FieldErrors;
  /** What was refused; null where nothing was. */
  message: string | null;
  title?: string;
  /** The errors are what publication asks for: a draft may lack them. */
  isLacking?: boolean;
  /** The submit never reached the server, or its answer never came. */
  isUnsent?: true;
};

const savedOf = ({ revision, savedAt }: Saved) => ({ revision, savedAt: savedAt.toISOString() });

type Stay = {
  saved: Saved | null;
  form: SheetForm;
  errors: FieldErrors;
  message: string | null;
  title?: string;
  isLacking?: boolean;
};

/** The page stays: with what is wrong, or with a row more. */
export function stayWith({ saved, ...stay }: Stay): EditAnswer {
  return {
    ...stay,
    saved: saved && savedOf(saved),
    mustRedraw: saved?.isMerged ?? false,
  };
}

/** The page stays after a refusal that no part of the form explains. */
export function stayRefused({ refused, values }: Refusal): EditAnswer {
  return {
    saved: null,
    form: values,
    mustRedraw: false,
    errors: refused.fields,
    message: refused.message,
  };
}

type Placed = { draft: Saved; refusal: string | null };

/** The page stays after a piece of a pasted text found its place, or did not. */
export function stayAfterPlacing(
  { labels }: { labels: ContentLabels },
  { draft, refusal }: Placed,
): EditAnswer {
  return {
    saved: savedOf(draft),
    form: formOfContent(draft.content, labels),
    mustRedraw: true,
    errors: {},
    message: refusal,
  };
}

/** The page stays when the submit found no server: every answer is still in it. */
export function stayUnsent(): EditAnswer {
  return {
    saved: null,
    form: {},
    mustRedraw: false,
    errors: {},
    message:
      'La connexion manque, ou le serveur ne répond pas. Votre texte est toujours là\u00A0: réessayez dans un moment.',
    title: 'Rien n’est parti',
    isUnsent: true,
  };
}

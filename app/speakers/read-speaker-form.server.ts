import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { speakerSlugInput } from './inputs.ts';
import { findLink } from './internal/find-link.server.ts';
import { findSpeaker, type SpeakerRow, withId, withSlug } from './internal/find-speaker.server.ts';
import { readSaid } from './internal/read-said.server.ts';
import { canAddSpeaker, canCorrectSpeaker, sightOf } from './policy.ts';
import type { SpeakerForm } from './speaker-form.ts';

const empty: SpeakerForm = { kind: 'person', languages: ['fr'] };

/** Lists to choose from; a retired term stays on the profile that carries it. */
async function readChoices({ db }: Pick<Context, 'db'>, row: SpeakerRow | null) {
  const [terms, departements] = await Promise.all([listTerms({ db }), listDepartements({ db })]);
  const offered = (all: typeof terms.audiences, chosen: readonly number[]) =>
    all
      .filter(({ id, isRetired }) => !isRetired || chosen.includes(id))
      .map(({ id, label }) => ({ value: String(id), label }));
  return {
    themes: offered(terms.themes, row?.themeIds ?? []),
    audiences: offered(terms.audiences, row?.audienceIds ?? []),
    departements: departements.map(({ code, name }) => ({
      value: code,
      label: `${name} (${code})`,
    })),
  };
}
export type SpeakerChoices = Awaited<ReturnType<typeof readChoices>>;

/**
 * A form to fill for somebody new.
 * @throws {NotSignedIn}; {Forbidden} for who is no professional.
 */
export async function readNewSpeakerForm(context: Context) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  if (!canAddSpeaker(context.actor))
    throw new Forbidden(
      'Ajouter un intervenant demande qu’un collègue se soit porté garant de vous.',
    );
  return { form: empty, choices: await readChoices(context, null) };
}

/**
 * What a profile says, to be corrected.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who may not.
 */
export async function readSpeakerForm(context: Context, input: z.input<typeof speakerSlugInput>) {
  const { slug } = parseInput(speakerSlugInput, input);
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const found = await findSpeaker(context.db, withSlug(slug));
  if (!found || !sightOf(context.actor, found.facts)) throw new NotFound();
  if (!canCorrectSpeaker(context.actor, found.facts))
    throw new Forbidden('Ce profil se corrige par la personne qu’il décrit.');
  return readForm(context, found.row);
}

/** The same, for who holds the link of a mail. @throws {NotFound} */
export async function readAgreementForm(context: Context, token: string) {
  const { speakerId } = await findLink(context.db, context, token);
  const found = await findSpeaker(context.db, withId(speakerId));
  if (!found) throw new NotFound();
  return readForm(context, found.row);
}

async function readForm(context: Context, row: SpeakerRow) {
  return {
    slug: row.slug,
    name: row.name,
    revision: row.revision,
    isAgreed: row.agreedAt !== null,
    form: await readSaid(context.db, row),
    choices: await readChoices(context, row),
  };
}

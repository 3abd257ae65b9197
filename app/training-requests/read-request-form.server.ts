import { Forbidden, NotFound } from '#app/platform/errors.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitLibrary, admitProfessional } from './internal/admit-professional.ts';
import { findRequests } from './internal/find-requests.server.ts';
import { readRequestId, unknownRequest } from './internal/hold-request.server.ts';
import { canCorrect } from './policy.ts';

/**
 * Lists to ask for a training, and a key by which what is sent twice stands once; or a request to be
 * corrected.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} without a library, or for who did not ask for it.
 */
export async function readRequestForm(context: Context, input: RequestIdInput | null) {
  const { actor, db, clock } = context;
  const { libraryId } = input ? admitProfessional(actor) : admitLibrary(actor);
  const [request] = input
    ? await findRequests(db, [readRequestId(input)], { now: clock(), libraryId })
    : [];
  if (input && !request) throw new NotFound(unknownRequest);
  if (request && !canCorrect(actor, request.facts))
    throw new Forbidden('Cette demande se corrige par qui l’a faite, tant qu’elle est ouverte.');
  const { themes } = await listTerms({ db });
  return {
    clientKey: crypto.randomUUID(),
    request: request
      ? {
          id: request.id,
          themeId: String(request.themeId),
          title: request.title,
          reason: request.reason,
          audience: request.audience,
          format: request.format,
          period: request.period,
        }
      : null,
    themes: themes
      .filter(({ id, isRetired }) => !isRetired || id === request?.themeId)
      .map(({ id, label }) => ({ value: String(id), label })),
  };
}
export type RequestFormData = Awaited<ReturnType<typeof readRequestForm>>;

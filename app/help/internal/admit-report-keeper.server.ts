import { mayKeepReports } from '#app/help/policy.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

/**
 * The referent or administrator who asks; which reports are theirs is the policy's to say.
 * @throws {NotSignedIn} for a visitor; {NotFound} for anybody else: the page is not theirs to know.
 */
export function admitReportKeeper({ actor }: Pick<Context, 'actor'>): Member {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (!mayKeepReports(actor)) throw new NotFound();
  return actor;
}

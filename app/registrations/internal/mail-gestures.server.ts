import type { Transaction } from '#app/platform/database.server.ts';
import { dayInMs, minuteInMs } from '#app/platform/durations.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import {
  attendLinkAddress,
  documentsLinkAddress,
  myRegistrationsAddress,
  placeLinkAddress,
} from '#app/registrations/addresses.ts';
import {
  activeStates,
  attendableAfterInMinutes,
  documentsLinkInDays,
  type RegistrationLinkPurpose,
} from '#app/registrations/vocabulary.ts';
import { trainingAddress } from '#app/trainings/addresses.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

import type { FoundRegistration } from './find-registrations.server.ts';

type Link = { purpose: RegistrationLinkPurpose; token: string; expiresAt: Date };
type Gestures = {
  gesture: string;
  link: string;
  others: { gesture: string; link: string }[];
  /** To keep once the mail is posted: hashes alone are. */
  links: Link[];
};

/**
 * What a mail lets its reader do: a page of theirs for members; links made for this mail, that do one
 * thing each, for who has no account: take the place while it is offered, give it back until the
 * session begins, say on the day that they are there, read the documents of the session.
 */
export function gesturesOf(found: FoundRegistration, appUrl: string): Gestures {
  const { state, toldAs, dueAt, startsAt, endsAt, training } = found;
  const mine = { link: appUrl + myRegistrationsAddress, others: [], links: [] };
  if (toldAs !== 'person')
    return { ...mine, gesture: state === 'offered' ? 'Répondre' : 'Voir mes inscriptions' };
  if (!startsAt || !(activeStates as readonly string[]).includes(state))
    return { ...mine, gesture: 'Voir la formation', link: appUrl + trainingAddress(training.slug) };
  const cancel: Link = { purpose: 'cancel', token: makeToken(), expiresAt: startsAt };
  const leaving = appUrl + placeLinkAddress(cancel.token);
  if (state === 'registered' && endsAt) {
    const attendableUntil = new Date(endsAt.getTime() + attendableAfterInMinutes * minuteInMs);
    const attend: Link = { purpose: 'attend', token: makeToken(), expiresAt: attendableUntil };
    const attending = {
      gesture: 'Le jour venu, noter ma présence',
      link: appUrl + attendLinkAddress(attend.token),
    };
    const documents = documentsLinkOf(endsAt);
    return {
      gesture: 'Annuler ma demande',
      link: leaving,
      others: [
        { gesture: 'Les documents de la session', link: appUrl + documents.address },
        attending,
      ],
      links: [cancel, attend, documents],
    };
  }
  if (state !== 'offered' || !dueAt)
    return { gesture: 'Annuler ma demande', link: leaving, others: [], links: [cancel] };
  const accept: Link = { purpose: 'accept', token: makeToken(), expiresAt: new Date(dueAt) };
  return {
    gesture: 'Prendre la place',
    link: appUrl + placeLinkAddress(accept.token),
    others: [{ gesture: 'Laisser la place', link: leaving }],
    links: [accept, cancel],
  };
}

/** A link to the documents of a session that ends then, to keep once its mail is posted. */
export function documentsLinkOf(endsAt: Date): Link & { address: string } {
  const token = makeToken();
  const expiresAt = new Date(endsAt.getTime() + documentsLinkInDays * dayInMs);
  return { purpose: 'documents', token, expiresAt, address: documentsLinkAddress(token) };
}

/** Keeps the hashes of links that left in a mail. */
export async function keepLinks(
  tx: Transaction,
  { id: registrationId, to }: Pick<FoundRegistration, 'id' | 'to'>,
  links: readonly Link[],
): Promise<void> {
  if (links.length === 0) return;
  await tx.insert(registrationLinks).values(
    links.map(({ purpose, token, expiresAt }) => ({
      registrationId,
      purpose,
      tokenHash: hashToken(token),
      email: to ?? '',
      expiresAt,
    })),
  );
}

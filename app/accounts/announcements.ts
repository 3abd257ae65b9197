import { announcement } from '#app/platform/announcements.server.ts';
import { job } from '#app/platform/jobs.server.ts';

/** A new member has proved their address and waits for somebody to answer for them. */
export const newcomerArrived = announcement<{ userId: string }>('newcomer-arrived');

/** Somebody's name and address are gone from what these sheets say. */
export const nameErased = announcement<{ sheetIds: string[] }>('name-erased');

/**
 * A mail of the accounts to write, outside the request: whether anybody receives it must not show
 * in the time of the answer. `userId` is null where nobody does; `key` makes each request one mail.
 */
export type AccountMail = { key: string } & (
  | {
      mail:
        | 'verifyEmail'
        | 'alreadyMember'
        | 'resetPassword'
        | 'passwordChanged'
        | 'vouched'
        | 'suspended'
        | 'departureDeclared';
      userId: string | null;
    }
  | { mail: 'confirmOldEmail' | 'confirmNewEmail' | 'emailChanged'; changeId: string }
  | { mail: 'newcomer' | 'departureContested'; userId: string; recipientId: string }
);
export const accountMailAsked = job<AccountMail>('account-mail-asked');

/**
 * Who was to share the way to a session with this person has erased their account: `drove`, or was to
 * ride. Who left is named nowhere in it.
 */
export const companionErased = announcement<{
  rideId: string;
  sessionId: string;
  userId: string;
  drove: boolean;
}>('companion-erased');

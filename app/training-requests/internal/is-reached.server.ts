import { and, isNotNull, isNull } from 'drizzle-orm';

import { users } from '#db/schema/accounts.ts';

/** Accounts that mail still reaches. */
export const isReached = and(
  isNull(users.suspendedAt),
  isNull(users.erasedAt),
  isNotNull(users.emailVerifiedAt),
);

import { eq } from 'drizzle-orm';

import type { AlertChannel, AlertKind } from '#app/alerts/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { alertChoices, alertQuietHours } from '#db/schema/alerts.ts';

type SeededChoices = {
  who: string;
  choices: [kind: AlertKind, channel: AlertChannel, isOn: boolean][];
  quiet?: Omit<typeof alertQuietHours.$inferInsert, 'userId'>;
};

/** Somebody who hears their messages; somebody who wants her evenings and Sundays. */
const seeded: SeededChoices[] = [
  {
    who: 'camille',
    choices: [
      ['message', 'sound', true],
      ['handover', 'sound', true],
    ],
  },
  {
    who: 'lea.fontana',
    choices: [['agreement', 'push', false]],
    quiet: {
      startsAtMinute: 19 * 60,
      endsAtMinute: 8 * 60 + 30,
      weekdays: [1, 2, 3, 4, 5, 6],
      wholeWeekdays: [7],
    },
  },
];

/** How people of the demonstration are told of things; no device, which only a browser can give. */
export async function seedAlerts({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { who, choices, quiet } of seeded) {
      const [person] = await tx
        .select({ userId: users.id })
        .from(users)
        .where(eq(users.email, `${who}@demo.example`));
      if (!person) throw new Error(`Nobody in the demonstration is called « ${who} »`);
      const { userId } = person;
      await tx
        .insert(alertChoices)
        .values(choices.map(([kind, channel, isOn]) => ({ userId, kind, channel, isOn })));
      if (quiet) await tx.insert(alertQuietHours).values({ userId, ...quiet });
    }
  });
}

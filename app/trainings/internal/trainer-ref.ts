import type { Trainer } from '#app/trainings/announcements.ts';

type Named = { userId: string | null; slug: string | null };

/** How forms name a trainer: `m-` and the id of a member, `s-` and the slug of a profile. */
export const trainerRef = ({ userId, slug }: Named): string =>
  userId ? `m-${userId}` : slug ? `s-${slug}` : '';

/** Whom such a word means: the id of a member, the slug of a profile; both empty for no word. */
export const readTrainerRef = (ref: string) => ({
  memberId: ref.startsWith('m-') ? ref.slice(2) : '',
  slug: ref.startsWith('s-') ? ref.slice(2) : '',
});

/** Whether two trainers are one; nobody is nobody. */
export const isSameTrainer = (a: Trainer, b: Trainer): boolean =>
  a.trainerUserId === b.trainerUserId && a.trainerSpeakerId === b.trainerSpeakerId;

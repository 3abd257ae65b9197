import type { Trainer } from '#app/trainings/announcements.ts';

/** Somebody for a half-day that is written; `field`: where the form names them. */
export type WantedTrainer = Trainer & { sittingId: string; rank: number; field: string };

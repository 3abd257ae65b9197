import type { helpCalls } from '#db/schema/calls.ts';

export type CallRow = typeof helpCalls.$inferSelect;

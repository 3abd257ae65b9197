import { sql } from 'drizzle-orm';

/** When a message is told: who has the page open has said by then that they read it. */
export const tellAt = sql`clock_timestamp() + interval '2 seconds'`;

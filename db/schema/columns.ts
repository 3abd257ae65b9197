import { sql } from 'drizzle-orm';
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key: a random UUID made by the database. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`gen_random_uuid()`);

/** An instant, with its zone, read back as a Date. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** When the row was written. */
export const createdAt = () => instant().notNull().defaultNow();

/** A search vector; only the database writes and reads it. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A bit string of any length; written as hexadecimal, `xff00`. */
export const varbit = customType<{ data: string }>({ dataType: () => 'bit varying' });

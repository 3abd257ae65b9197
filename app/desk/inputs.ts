import { z } from 'zod';

/** Pages of an address; what is no page is the first. */
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

export const deskInput = z.object({ page, pastPage: page });

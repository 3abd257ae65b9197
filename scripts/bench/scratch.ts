import path from 'node:path';

import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';

/** A folder of the bench's own, never that of somebody's data. */
export const scratchDirectory = path.resolve(process.env.BENCH_DATA_DIR ?? 'data/bench');

/** A PostgreSQL for benchmarks only, kept between runs, with the settings of `npm start`. */
export const startScratch = () => startEmbeddedPostgres(scratchDirectory);

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Read before each test file: one data folder for each worker, and small limits, one megabyte for a
 * file, one for all those of a library. The files of a worker share its modules, so its settings too.
 */
process.env.DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'rpbs-test-'));
process.env.UPLOAD_MAX_MB = '1';
process.env.LIBRARY_QUOTA_MB = '1';

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Imported first, gives the test file a data folder of its own and small limits: one megabyte for a
 * file, one for all those of a library.
 */
process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'rpbs-test-'));
process.env.UPLOAD_MAX_MB = '1';
process.env.LIBRARY_QUOTA_MB = '1';

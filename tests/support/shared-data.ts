import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(process.env.RPBS_SHARED_DATA ?? '../shared/data');

/** Folder of the real data that stays outside the repository; null where it is absent. */
export const sharedData = existsSync(path.join(folder, 'libraries')) ? folder : null;

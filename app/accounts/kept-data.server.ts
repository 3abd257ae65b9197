import type { KeptData } from './internal/kept/about.server.ts';
import { keptOfAccount } from './internal/kept/account.server.ts';
import { keptOfDirectory } from './internal/kept/directory.server.ts';
import { keptOfHelp } from './internal/kept/help.server.ts';
import { keptOfHouse } from './internal/kept/house.server.ts';
import { keptOfSpeakers } from './internal/kept/speakers.server.ts';
import { keptOfCourses } from './internal/kept/courses.server.ts';
import { keptOfCarpool } from './internal/kept/carpool.server.ts';
import { keptOfTrainingRequests } from './internal/kept/training-requests.server.ts';
import { keptOfTrainings } from './internal/kept/trainings.server.ts';
import { keptOfWriting } from './internal/kept/writing.server.ts';

/**
 * The register of what is kept on people (RGPD, article 30): what, why, by which right, until when,
 * in which rows. « Vos données », my own page, the copy and the erasure all read it; a test fails
 * when a table names people and is not in it.
 */
export const keptData: readonly KeptData[] = [
  ...keptOfAccount,
  ...keptOfWriting,
  ...keptOfHelp,
  ...keptOfDirectory,
  ...keptOfSpeakers,
  ...keptOfTrainings,
  ...keptOfTrainingRequests,
  ...keptOfCarpool,
  ...keptOfCourses,
  ...keptOfHouse,
];

import { visitsOfAdmin, visitsOfNora } from './of-keepers.ts';
import { visitsOfCamille, visitsOfCamilleWithoutScripts, visitsOfSacha } from './of-members.ts';
import { visitsOfInes } from './of-speakers.ts';
import { visitsOfVisitors, visitsWithoutScripts } from './of-visitors.ts';
import type { Role, Visit } from './visit.ts';

const byRole: Record<Role, Omit<Visit, 'as'>[]> = {
  visitor: visitsOfVisitors,
  scriptless: visitsWithoutScripts,
  camille: visitsOfCamille,
  'camille-scriptless': visitsOfCamilleWithoutScripts,
  sacha: visitsOfSacha,
  nora: visitsOfNora,
  admin: visitsOfAdmin,
  'ines.marcadet': visitsOfInes,
};

/** Every page, in its states, as those who see it. */
export const everyVisit: Visit[] = (Object.keys(byRole) as Role[]).flatMap((as) =>
  byRole[as].map((visit) => ({ ...visit, as })),
);

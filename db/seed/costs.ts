import type { RateKind } from '#app/costs/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';
import { costRates } from '#db/schema/costs.ts';

const charter = 'La Charte des auteurs et illustrateurs jeunesse, tarifs recommandés 2025';
const journeys = 'Arrêté du 3 juillet 2006 sur les déplacements temporaires des agents de l’État';

/** The rates that every network starts with; its administrators then keep them up to date. */
const firstRates: { kind: RateKind; amount: number; appliesFrom: string; source: string }[] = [
  { kind: 'meetingDay', amount: 510_56, appliesFrom: '2025-01-01', source: charter },
  { kind: 'meetingHalfDay', amount: 308_01, appliesFrom: '2025-01-01', source: charter },
  { kind: 'signingDay', amount: 255_28, appliesFrom: '2025-01-01', source: charter },
  { kind: 'signingHalfDay', amount: 154_01, appliesFrom: '2025-01-01', source: charter },
  {
    kind: 'payerContribution',
    amount: 110,
    appliesFrom: '2019-01-01',
    source: 'Contribution des diffuseurs : 1 % (sécurité sociale) et 0,1 % (formation)',
  },
  {
    kind: 'kilometre',
    amount: 41,
    appliesFrom: '2022-01-01',
    source: `${journeys} : voiture de 6 ou 7 CV, jusqu’à 2 000 km`,
  },
  { kind: 'meal', amount: 20_00, appliesFrom: '2023-09-22', source: `${journeys} : un repas` },
  {
    kind: 'night',
    amount: 90_00,
    appliesFrom: '2023-09-22',
    source: `${journeys} : taux de base`,
  },
  {
    kind: 'roadDetour',
    amount: 130,
    appliesFrom: '2019-01-01',
    source: 'Estimation du réseau : la route compte 1,3 fois la distance à vol d’oiseau',
  },
];

/** Writes the first rates where there are none; what administrators set is left as it is. */
export async function seedCosts(db: Database): Promise<void> {
  const [known] = await db.select({ id: costRates.id }).from(costRates).limit(1);
  if (!known) await db.insert(costRates).values(firstRates).onConflictDoNothing();
}

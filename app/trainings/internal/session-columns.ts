import type { SessionSaid } from '#app/trainings/inputs.ts';

/** The columns of a session that a form sets. */
export const sessionColumns = (said: SessionSaid) => ({
  quota: said.quota,
  reserves: said.reserves,
  departementCodes: [...new Set(said.departementCodes)],
  registrationOpensOn: said.registrationOpensOn,
  registrationClosesOn: said.registrationClosesOn,
  costInCents: said.cost,
  costNote: said.costNote,
  agreementDays: said.needsAgreement ? said.agreementDays : null,
  mostPerLibrary: said.mostPerLibrary,
  offerHours: said.offerHours,
  questions: said.questions.filter(({ label }) => label !== ''),
});

import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';

/** What the constraints of the tables say, to who reads the form. */
const sentences: Record<string, FieldErrors> = {
  training_sittings_apart: { sittings: ['Deux demi-journées se chevauchent.'] },
  // `writeTrainers` says who and where; this is for hours that are moved otherwise.
  training_sitting_trainers_one_speaker: {
    sittings: ['Cette personne anime déjà une autre formation à ces heures.'],
  },
  training_sitting_trainers_one_member: {
    sittings: ['Qui anime est déjà pris par une autre formation à ces heures.'],
  },
  training_sittings_one_room: { sittings: ['Cette salle est déjà prise à ces heures.'] },
  training_sittings_hours: { sittings: ['Une demi-journée dure quatorze heures au plus.'] },
  training_sessions_never_over_quota: {
    quota: ['Des personnes sont déjà inscrites\u00A0: gardez au moins autant de places.'],
  },
  training_sessions_reserves: { reserves: ['Vous gardez plus de places qu’il n’y en a.'] },
  training_sessions_registration_days: {
    registrationClosesOn: ['Les inscriptions ferment au plus tard le premier jour.'],
  },
};

function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return 'constraint_name' in error && typeof error.constraint_name === 'string'
    ? error.constraint_name
    : constraintOf(error.cause);
}

/**
 * Runs what writes a session; what the database refuses comes out as a sentence.
 * @param beside the field at which a clash of half-days is said.
 * @throws {InvalidInput} where a trainer, a room or a place is taken already.
 */
export async function sayingClashes<Value>(
  write: () => Promise<Value>,
  beside = 'sittings',
): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    const fields = sentences[constraintOf(error) ?? ''];
    if (fields) {
      const { sittings, ...others } = fields;
      throw new InvalidInput(sittings ? { ...others, [beside]: sittings } : others, undefined, {
        cause: error,
      });
    }
    throw error;
  }
}

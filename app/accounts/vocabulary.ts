/** Roles that are granted; every account in good standing is a member besides. */
export const grantableRoles = ['libraryReferent', 'territoryReferent', 'administrator'] as const;
export type GrantableRole = (typeof grantableRoles)[number];

export const roleLabels: Record<GrantableRole, string> = {
  libraryReferent: 'Référent·e de bibliothèque',
  territoryReferent: 'Référent·e de territoire',
  administrator: 'Administrateur·rice',
};

/** What a link sent by e-mail may do; each serves once and for this only. */
export const emailTokenPurposes = [
  'verifyEmail',
  'resetPassword',
  'confirmOldEmail',
  'confirmNewEmail',
  'contestDeparture',
] as const;
export type EmailTokenPurpose = (typeof emailTokenPurposes)[number];

/** In characters. A long sentence is welcome; the ceiling only keeps the hash affordable. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** In forms, the choice of who works in no library of the list. */
export const noLibrary = 'aucune';

/** How long a link sent by e-mail serves, in minutes. */
export const linkLifeInMinutes: Record<EmailTokenPurpose, number> = {
  verifyEmail: 3 * 24 * 60,
  resetPassword: 60,
  confirmOldEmail: 2 * 24 * 60,
  confirmNewEmail: 2 * 24 * 60,
  contestDeparture: 30 * 24 * 60,
};

/**
 * What somebody who comes no more is told: twice that the account will close, then, to the
 * administrators, that it does not because nobody else does what they did.
 */
export const inactivitySteps = ['first', 'last', 'kept'] as const;

/** What a member may be to the administration. */
export const memberStates = ['newcomer', 'vouched', 'unverified', 'suspended'] as const;
export type MemberState = (typeof memberStates)[number];

export const memberStateLabels: Record<MemberState, string> = {
  newcomer: 'À garantir',
  vouched: 'Membre',
  unverified: 'Adresse à confirmer',
  suspended: 'Compte suspendu',
};

/** How many invitations a member sends in a day. */
export const mostInvitationsPerDay = 20;
/** Lines of a list of people, at once. */
export const mostPeopleInList = 500;

/** The name left on what an erased account wrote. */
export const erasedName = 'Compte supprimé';

/** What the administration reads in the story of a member; deeds about their own data are not its. */
export const memberDeedLabels = {
  'accept-charter': 'A accepté la charte',
  'verify-email': 'A confirmé son adresse',
  'change-email': 'A changé d’adresse',
  'change-library': 'A changé de bibliothèque',
  'vouch-by-domain': 'Le domaine de son adresse a répondu d’elle',
  'vouch-for-member': 'Quelqu’un a répondu d’elle',
  'grant-role': 'A reçu un rôle',
  'revoke-role': 'A perdu un rôle',
  'suspend-member': 'Compte suspendu',
  'reinstate-member': 'Compte rouvert',
  'declare-departure': 'Départ de la bibliothèque signalé',
  'contest-departure': 'A dit travailler toujours là',
} as const;
export type MemberDeed = keyof typeof memberDeedLabels;
export const memberDeeds = Object.keys(memberDeedLabels) as MemberDeed[];

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
] as const;
export type EmailTokenPurpose = (typeof emailTokenPurposes)[number];

/** In characters. A long sentence is welcome; the ceiling only keeps the hash affordable. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** What somebody says in the carpool of a session. */
export const shareKinds = ['offer', 'search'] as const;
export type ShareKind = (typeof shareKinds)[number];

export const shareKindLabels: Record<ShareKind, string> = {
  offer: 'Je propose des places',
  search: 'Je cherche une place',
};

/** Where a seat that was asked for stands. */
export const rideStates = ['asked', 'accepted', 'declined'] as const;
export type RideState = (typeof rideStates)[number];

export const rideStateLabels: Record<RideState, string> = {
  asked: 'Demande envoyée',
  accepted: 'Place donnée',
  declined: 'Demande refusée',
};

/** Seats beside that of who drives. */
export const mostSeats = 8;

/** What the way is for: to the session, and home. */
export const tripWays = ['there', 'back'] as const;
export const tripWayLabels: Record<(typeof tripWays)[number], string> = {
  there: 'aller',
  back: 'retour',
};

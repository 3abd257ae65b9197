import type { FoundSession, FoundSitting } from './internal/find-sessions.server.ts';
import type { SessionState, SittingPlace } from './vocabulary.ts';

/**
 * How much of a session somebody reads. `public`: what, when, where, for how many; `professional`:
 * cost, conditions, who teaches; `inside`: its organisers, its trainers, those who take part: how to
 * come in at a distance.
 */
type SessionSight = 'public' | 'professional' | 'inside';

export type VisibleSitting = {
  id: string;
  startsAt: string;
  endsAt: string;
  placeKind: SittingPlace;
  placeName: string;
  communeName: string | null;
  room: string;
  topic: string;
  /** In the order in which they are named; empty where nobody is, or where they may not be read. */
  trainers: { slug: string | null; name: string }[];
  visioUrl: string;
};

/** A half-day as its reader may see it. */
export function visibleSitting(sitting: FoundSitting, sight: SessionSight): VisibleSitting {
  return {
    id: sitting.id,
    startsAt: sitting.startsAt.toISOString(),
    endsAt: sitting.endsAt.toISOString(),
    placeKind: sitting.placeKind,
    placeName: sitting.placeName,
    communeName: sitting.communeName,
    room: sitting.room,
    topic: sitting.topic,
    trainers:
      sight === 'public'
        ? []
        : sitting.trainers.flatMap(({ slug, name }) => (name ? { slug, name } : [])),
    visioUrl: sight === 'inside' ? sitting.visioUrl : '',
  };
}

/** A session as its reader may see it at that instant: whatever leaves the room passes here. */
export function visibleSession(
  session: FoundSession,
  { state, now }: { state: SessionState; now: Date },
  sight: SessionSight,
) {
  const isPublic = sight === 'public';
  const isStillFirst = session.opensFirstUntil !== null && session.opensFirstUntil > now;
  return {
    id: session.id,
    state,
    sequence: session.sequence,
    quota: session.quota,
    placesLeft: Math.max(0, session.quota - session.placesTaken),
    departementCodes: session.departementCodes,
    registrationOpensOn: session.registrationOpensOn,
    registrationClosesOn: session.registrationClosesOn,
    /** Until then places are for the libraries that asked for it. */
    opensFirstUntil: isStillFirst ? (session.opensFirstUntil?.toISOString() ?? null) : null,
    startsAt: session.startsAt?.toISOString() ?? null,
    endsAt: session.endsAt?.toISOString() ?? null,
    isRemote: session.isRemote,
    cancelReason: session.cancelReason,
    terms: isPublic
      ? null
      : {
          costInCents: session.costInCents,
          costNote: session.costNote,
          reserves: session.reserves,
          agreementDays: session.agreementDays,
          mostPerLibrary: session.mostPerLibrary,
          offerHours: session.offerHours,
          questions: session.questions,
        },
    sittings: session.sittings.map((sitting) => visibleSitting(sitting, sight)),
  };
}
export type VisibleSession = ReturnType<typeof visibleSession>;

import { courseAddress } from './addresses.ts';

/** Signs in, and back to the course. */
export const signInToComeBack = (slug: string) =>
  `/connexion?suite=${encodeURIComponent(courseAddress(slug))}`;

import type { Settings } from '#app/platform/settings.server.ts';

/** Who answers for this installation; null where the settings do not say. */
export type Publisher = { name: string | null; contact: string | null };

/** Who answers for this installation, as its settings say. */
export function readPublisher({
  PUBLISHER_NAME,
  CONTACT_EMAIL,
}: Pick<Settings, 'PUBLISHER_NAME' | 'CONTACT_EMAIL'>): Publisher {
  return { name: PUBLISHER_NAME ?? null, contact: CONTACT_EMAIL ?? null };
}

import type { Database } from '#app/platform/database.server.ts';
import { findSpeakerIds } from '#app/speakers/internal/find-ids.server.ts';
import { resolveSpeakerSearch } from '#app/speakers/internal/resolve-search.server.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { speakersPerPage } from '#app/speakers/search-speakers.server.ts';
import { contextFor, type Person } from '#scripts/bench/people.ts';

/** The bare reference of a search among speakers: the ids of its page, its words looked up. */
export async function prepareBareSpeakers(db: Database, person: Person, address: string) {
  const asked = parseSpeakerQuery(new URLSearchParams(address));
  const search = await resolveSpeakerSearch(contextFor(db, person), asked);
  return () => findSpeakerIds(db, search, { limit: speakersPerPage });
}

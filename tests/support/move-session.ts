import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openDatabase } from '#app/platform/database.server.ts';

/**
 * What no page does, and what a clock of its own would do to every other journey: fills a session of
 * the journeys' server, lets a time run out, moves its half-days to yesterday.
 */
function openJourneyDatabase() {
  const claim = path.join(process.env.RPBS_JOURNEY_DATA ?? '', 'server.json');
  const { url } = JSON.parse(readFileSync(claim, 'utf8')) as { url: string };
  return openDatabase(url, { max: 1 });
}

/** Eight people of Hyères whom Nora registers, and a volunteer of Digne whom its referent does. */
export async function fillSession(sessionId: string) {
  const { client, close } = openJourneyDatabase();
  await client`
    with places as (
      select n, l.id as library_id, c.departement_code,
        case n when 0 then 'Lou Vial' else 'Personne ' || n end as person_name,
        case n when 0 then 'nadia.benali' else 'nora' end as by_whom
      from generate_series(0, 8) n
      join libraries l on l.slug =
        case n when 0 then 'mediatheque-de-digne-les-bains' else 'mediatheque-d-hyeres' end
      join communes c on c.code = l.commune_code),
    held as (
      update training_sessions set last_arrival = last_arrival + 9
        where id = ${sessionId} returning last_arrival - 9 as arrival)
    insert into registrations (session_id, person_name, library_id, departement_code, status,
        registered_by_id, state, arrival, confirmed_at, changed_at)
      select ${sessionId}, person_name, places.library_id, departement_code, 'volunteer', u.id,
        'registered', held.arrival + n + 1, now(), now()
      from held, places join users u on u.email = by_whom || '@demo.example'`;
  await close();
}

/** The time that somebody had to answer for the place that they are offered is over. */
export async function endOffer(sessionId: string) {
  const { client, close } = openJourneyDatabase();
  const ended = await client`
    update registrations set due_at = now() - interval '1 second'
      where session_id = ${sessionId} and state = 'offered' returning id`;
  await close();
  if (ended.length !== 1) throw new Error('No offer to end');
}

/**
 * The session was yesterday: everybody else was there in the morning; who was is asked what they
 * think of it, as the next morning does.
 * @returns the year of it, in Paris.
 */
export async function holdSession(sessionId: string, but: string): Promise<number> {
  const { client, close } = openJourneyDatabase();
  const [held] = await client.begin(async (tx) => {
    await tx`update training_sessions set registration_opens_on = '2020-01-01',
      registration_closes_on = '2020-01-02' where id = ${sessionId}`;
    await tx`
      update training_sittings set starts_at = starts_at - away.days, ends_at = ends_at - away.days
      from (select make_interval(days =>
          (min(starts_at)::date - (now() at time zone 'Europe/Paris')::date) + 1) as days
        from training_sittings where session_id = ${sessionId}) as away
      where session_id = ${sessionId}`;
    await tx`
      insert into attendance_marks (session_id, sitting_id, registration_id, state, taken_at, client_key)
      select r.session_id, s.id, r.id, 'present', s.ends_at, gen_random_uuid()
      from registrations r join training_sittings s on s.session_id = r.session_id
      left join users u on u.id = r.user_id
      where r.session_id = ${sessionId} and r.state = 'registered'
        and u.email is distinct from ${but}
        and s.starts_at = (select min(starts_at) from training_sittings where session_id = r.session_id)`;
    await tx`
      insert into evaluation_requests (session_id, registration_id, asked_at, expires_at)
      select session_id, id, now(), now() + interval '30 days'
      from registrations where session_id = ${sessionId} and state = 'registered'`;
    return tx<{ year: number }[]>`
      select extract(year from min(starts_at) at time zone 'Europe/Paris')::int as year
      from training_sittings where session_id = ${sessionId}`;
  });
  await close();
  return held?.year ?? 0;
}

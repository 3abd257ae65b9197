/**
 * The bare reference of a registration: an Express handler that says by hand, prepared, what none can
 * do without. Who signs in is looked up, the session held, what stands already looked for, the row
 * written at the next place in the order of arrival, where the trigger counts it; nobody is told.
 * `DATABASE_URL`, `PORT`, `DATABASE_POOL_SIZE`.
 */
import express from 'express';
import postgres from 'postgres';

const client = postgres(process.env.DATABASE_URL ?? '', {
  max: Number(process.env.DATABASE_POOL_SIZE),
  onnotice: () => undefined,
  connection: { TimeZone: 'UTC' },
});

type Signed = { id: string; library_id: string | null; departement_code: string | null };
type Held = { quota: number; places_taken: number; last_arrival: number };
type Written = { id: string; state: string };

async function register(cookie: string, sessionId: string, status: string) {
  const [member] = await client<Signed[]>`
    select u.id, u.library_id, c.departement_code from sessions s join users u on u.id = s.user_id
    left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
    where s.id = ${/rpbs=([^;]+)/u.exec(cookie)?.[1] ?? ''} and s.expires_at > now()
      and u.suspended_at is null and u.erased_at is null and u.vouched_at is not null`;
  if (!member) return null;
  return client.begin(async (tx) => {
    const [session] = await tx<Held[]>`
      select quota, places_taken, last_arrival from training_sessions
      where id = ${sessionId} and announced_at is not null and cancelled_at is null
        and starts_at > now() for no key update`;
    if (!session) return null;
    const [standing] = await tx<Written[]>`
      select id, state from registrations where session_id = ${sessionId}
        and user_id = ${member.id} and state in ('agreement', 'registered', 'offered', 'waiting')`;
    if (standing) return standing;
    const isIn = session.places_taken < session.quota;
    const arrival = session.last_arrival + 1;
    const [written] = await tx<Written[]>`
      insert into registrations (session_id, user_id, library_id, departement_code, status,
        registered_by_id, state, arrival, confirmed_at, changed_at)
      values (${sessionId}, ${member.id}, ${member.library_id}, ${member.departement_code}, ${status},
        ${member.id}, ${isIn ? 'registered' : 'waiting'}, ${arrival},
        ${isIn ? new Date() : null}, now())
      returning id, state`;
    await tx`update training_sessions set last_arrival = ${arrival} where id = ${sessionId}`;
    return written ?? null;
  });
}

const app = express();
app.get('/ready', (_request, response) => {
  response.send('ok');
});
app.post(
  '/api/v1/formations/:slug/sessions/:id/inscriptions',
  express.json(),
  (request, response, next) => {
    const { status } = request.body as { status: string };
    register(request.get('cookie') ?? '', request.params.id ?? '', status).then(
      (written) => response.status(written ? 201 : 404).json(written),
      next,
    );
  },
);
app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));

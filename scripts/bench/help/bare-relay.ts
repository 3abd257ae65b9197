/**
 * The bare reference of a conversation: a socket.io server that relays what is said to the room and
 * acknowledges it, with nobody to admit. `PORT`; with `KEPT_IN`, a PostgreSQL, it commits a row for
 * each message first, which is the least that a message which is never lost may cost.
 */
import http from 'node:http';

import postgres from 'postgres';
import { Server } from 'socket.io';

const database = process.env.KEPT_IN ? postgres(process.env.KEPT_IN, { max: 4 }) : null;
if (database)
  await database`create table if not exists bare_messages (
    id uuid primary key default gen_random_uuid(), question_id uuid not null, body text not null)`;

const web = http.createServer((_request, response) => response.end('ok'));
const io = new Server(web, {
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 8000,
  perMessageDeflate: false,
});
io.on('connection', (socket) => {
  socket.on('join', async ({ questionId }: { questionId: string }, done: () => void) => {
    await socket.join(questionId);
    done();
  });
  type Said = { questionId: string; body: string };
  socket.on('say', async (said: Said, done: (answer: object) => void) => {
    if (database)
      await database`insert into bare_messages (question_id, body)
        values (${said.questionId}, ${said.body})`;
    io.to(said.questionId).emit('said', said);
    done({ done: {} });
  });
});
web.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));

/**
 * The bare reference of a conversation: a socket.io server that relays what is said to the room and
 * acknowledges it, with neither database nor anybody to admit. `PORT`.
 */
import http from 'node:http';

import { Server } from 'socket.io';

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
  socket.on('say', (said: { questionId: string }, done: (answer: object) => void) => {
    io.to(said.questionId).emit('said', said);
    done({ done: {} });
  });
});
web.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));

/** A server of sockets as a process of its own, to be killed: `DATABASE_URL`, `PORT`. */
import { startLiveServer } from './live.ts';

await startLiveServer(process.env.DATABASE_URL ?? '', Number(process.env.PORT));
process.stdout.write('ready\n');

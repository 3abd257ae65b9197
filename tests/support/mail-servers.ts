import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

type Heard = { path: string; key: string | null; body: Record<string, unknown> };

/** A stand-in for resend's API; `answers` are the statuses of the next requests, then 200. */
export async function startResendDouble(answers: number[] = [], delayInMs = 0) {
  const heard: Heard[] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      heard.push({
        path: request.url ?? '',
        key: String(request.headers['idempotency-key'] ?? '') || null,
        body: JSON.parse(text) as Record<string, unknown>,
      });
      const status = answers.shift() ?? 200;
      const body =
        status === 200
          ? { id: 'sent' }
          : { statusCode: status, name: 'application_error', message: `answer ${status}` };
      setTimeout(() => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(body));
      }, delayInMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A mailbox that speaks just enough SMTP; `refuse` answers 550 to that recipient. */
export async function startSmtpDouble({ refuse }: { refuse?: string } = {}) {
  const letters: string[] = [];
  const server = net.createServer((socket) => {
    let letter: string[] | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 double');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (letter) {
          if (line !== '.') letter.push(line);
          else {
            letters.push(letter.join('\n'));
            letter = null;
            say('250 kept');
          }
        } else if (/^RCPT/iu.test(line))
          say(refuse && line.includes(refuse) ? '550 nobody of that name' : '250 ok');
        else if (/^DATA/iu.test(line)) {
          letter = [];
          say('354 go on');
        } else if (/^QUIT/iu.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

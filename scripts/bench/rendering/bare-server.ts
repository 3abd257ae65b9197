/**
 * The bare reference of a page: an Express handler that runs the same statements and joins the same
 * HTML as a string. `DATABASE_URL`, `PORT`, and `BARE_PLAN`: the file of the plans.
 */
import { readFileSync } from 'node:fs';

import { drizzle } from 'drizzle-orm/postgres-js';
import express from 'express';
import postgres from 'postgres';

import { cutHtml, joinHtml, type Piece } from './join-html.ts';
import type { PagePlan } from './plan-pages.ts';

const plans = JSON.parse(readFileSync(process.env.BARE_PLAN ?? '', 'utf8')) as Record<
  string,
  PagePlan
>;
const client = postgres(process.env.DATABASE_URL ?? '', {
  max: 10,
  onnotice: () => undefined,
  connection: { TimeZone: 'UTC' },
});
drizzle(client); // It tells the driver to leave dates and JSON as they are, as in the product.

const read = ({ statements }: PagePlan) =>
  Promise.all(statements.map(({ text, params }) => client.unsafe(text, params as never[])));

const pieces = new Map<string, Piece[]>();
for (const [address, plan] of Object.entries(plans)) {
  const results = await read(plan);
  const cut = cutHtml(plan.html, results);
  if (joinHtml(cut, results) !== plan.html) throw new Error(`${address} is not joined as it was`);
  pieces.set(address, cut);
}

const app = express();
app.get('/ready', (_request, response) => {
  response.send('ok');
});
app.get('*', (request, response, next) => {
  const plan = plans[request.originalUrl];
  const cut = pieces.get(request.originalUrl);
  if (!plan || !cut) {
    response.status(404).end();
    return;
  }
  read(plan).then((results) => response.type('html').send(joinHtml(cut, results)), next);
});
app.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openDatabase } from '#app/platform/database.server.ts';

/**
 * Moves a sheet of the demonstration's journeys back in time, as if nobody had looked at it since:
 * no page can do that, and a clock of its own would age every other journey too.
 */
export async function ageSheet(address: string, days: number) {
  const claim = path.join(process.env.RPBS_JOURNEY_DATA ?? '', 'server.json');
  const { url } = JSON.parse(readFileSync(claim, 'utf8')) as { url: string };
  const { client, close } = openDatabase(url, { max: 1 });
  const aged = await client`
    update sheets set published_at = published_at - make_interval(days => ${days}),
        verified_at = verified_at - make_interval(days => ${days})
     where slug = ${address.replace('/fiches/', '')} returning id`;
  await close();
  if (aged.length !== 1) throw new Error(`No published sheet to age at ${address}`);
}

import { ask } from './ask.ts';
import { chooseAddresses } from './rendering/choose-addresses.ts';
import { sayMegabytes, sayShare } from './figures.ts';
import type { Part } from './part.ts';
import { aVisitor } from './people.ts';
import { held, told } from './report.ts';
import { settledBytes } from './resident.ts';
import { whileServingHouse } from './serve.ts';

const mostAtRest = 200 * 1_048_576;
const requests = 10_000;
const connections = 8;
/** Pages of the heap come and go with each collection: under this share nothing has grown. */
const mostGrowth = 0.05;

/** A server without visitors gives memory back after about a minute. */
const longestSettlingInSeconds = 90;

async function askMany(origin: string, addresses: readonly string[], from: number, until: number) {
  let next = from;
  const work = async () => {
    while (next < until) {
      const address = addresses[next % addresses.length] ?? '/fiches';
      next += 1;
      await ask(origin + address, aVisitor);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}

/** Memory of the server: at rest, and after ten thousand pages. */
export const memory: Part = {
  title: 'Mémoire du serveur',
  run: ({ databaseUrl, database }) =>
    whileServingHouse(databaseUrl, async ({ origin, pid }) => {
      const { list, sheet, search } = await chooseAddresses(database.db);
      const light = ['/api/v1/fiches?page=2', '/fiches/suggestions?q=ate'];
      const addresses = Array.from({ length: 30 }, (_, n) => [
        sheet[n % sheet.length] ?? '',
        list[n % list.length] ?? '',
        sheet[(n + 7) % sheet.length] ?? '',
        ...(n % 3 === 0 ? [search[n % search.length] ?? ''] : light),
      ]).flat();
      const atRest = await settledBytes(pid, longestSettlingInSeconds);
      await askMany(origin, addresses, 0, requests / 2);
      const halfway = await settledBytes(pid, longestSettlingInSeconds);
      await askMany(origin, addresses, requests / 2, requests);
      const after = await settledBytes(pid, longestSettlingInSeconds);
      const growth = after / halfway - 1;
      return [
        held('au repos', sayMegabytes(atRest), '≤ 200 Mo', atRest <= mostAtRest),
        told('après 5 000 requêtes', sayMegabytes(halfway)),
        told('après 10 000 requêtes', sayMegabytes(after)),
        held(
          'de la 5 000ᵉ à la 10 000ᵉ',
          sayShare(growth),
          'aucune croissance',
          growth <= mostGrowth,
        ),
      ];
    }),
};

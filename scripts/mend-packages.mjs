/** What npm brings and nobody has mended yet at its source. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const driver = 'node_modules/postgres/src/connection.js';

/** What it says, and what it should: each to go once a version that does so itself is out. */
const mends = [
  // Writes to a connection that has just been closed, in a callback where nobody can catch it
  // (github.com/porsager/postgres, issues 1154 and 1208). The query is refused instead.
  [
    `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)`,
  ],
  // Asks for the types of arrays once connected, and hears nobody's refusal when it is cut just then.
  // It asks again with the next connection: nothing is lost.
  ['return fetchArrayTypes()\n', 'return fetchArrayTypes().catch(() => undefined)\n'],
];

/**
 * postgres.js 3.4.9, two faults of which end our process when the database restarts under load.
 */
export function mendPackages() {
  if (!existsSync(driver)) return;
  const text = readFileSync(driver, 'utf8');
  const mended = mends.reduce((told, [asItComes, better]) => told.replace(asItComes, better), text);
  if (mended === text) return;
  // Written beside, then moved: two commands may start at once, and the file may be shared.
  writeFileSync(`${driver}.${process.pid}`, mended);
  renameSync(`${driver}.${process.pid}`, driver);
}

/** What npm brings and nobody has mended yet at its source. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const driver = 'node_modules/postgres/src/connection.js';
const asItComes = `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`;
const mended = `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)`;

/**
 * postgres.js 3.4.9 writes to a connection that has just been closed, in a callback where nobody can
 * catch it: a database that restarts under load would end our process
 * (github.com/porsager/postgres, issues 1154 and 1208). The query is refused instead. To go once a
 * version that does so itself is out: this then finds nothing to mend.
 */
export function mendPackages() {
  if (!existsSync(driver)) return;
  const text = readFileSync(driver, 'utf8');
  if (!text.includes(asItComes)) return;
  // Written beside, then moved: two commands may start at once, and the file may be shared.
  writeFileSync(`${driver}.${process.pid}`, text.replace(asItComes, mended));
  renameSync(`${driver}.${process.pid}`, driver);
}

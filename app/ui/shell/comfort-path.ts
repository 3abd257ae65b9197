/** Where reading comfort is set, with the way back to the page one comes from. */
export function comfortPath(path: string): string {
  return path === '/' ? '/confort' : `/confort?retour=${encodeURIComponent(path)}`;
}

/**
 * In the address of a new training or session: the requests that it answers, for which of the
 * libraries that ask (none: for all), and where.
 */
export type Answering = {
  requestIds: readonly string[];
  libraryId: string | null;
  libraryIds: readonly string[];
};

const mostRequestsAtOnce = 12;
const mostLibraries = 200;

const all = (address: URLSearchParams, name: string, most: number) =>
  address
    .getAll(name)
    .filter(Boolean)
    .slice(0, most)
    .map((value) => value.slice(0, 40));

export const readAnswering = (address: URLSearchParams): Answering => ({
  requestIds: all(address, 'demande', mostRequestsAtOnce),
  libraryId: address.get('lieu')?.slice(0, 40) || null,
  libraryIds: all(address, 'pour', mostLibraries),
});

/** As a query, with its question mark; empty where it answers nothing. */
export function writeAnswering({ requestIds, libraryId, libraryIds }: Answering): string {
  if (requestIds.length === 0) return '';
  return `?${new URLSearchParams([
    ...requestIds.map((id) => ['demande', id]),
    ...(libraryId ? [['lieu', libraryId]] : []),
    ...libraryIds.map((id) => ['pour', id]),
  ])}`;
}

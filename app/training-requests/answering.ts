/** In the address of a new training or session: the request that it answers, and where. */
export type Answering = { requestId: string | null; libraryId: string | null };

export const readAnswering = (address: URLSearchParams): Answering => ({
  requestId: address.get('demande')?.slice(0, 40) || null,
  libraryId: address.get('lieu')?.slice(0, 40) || null,
});

export function writeAnswering({ requestId, libraryId }: Answering): string {
  if (!requestId) return '';
  const address = new URLSearchParams({ demande: requestId });
  if (libraryId) address.set('lieu', libraryId);
  return `?${address}`;
}

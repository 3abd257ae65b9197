import { load } from '#app/platform/http.server.ts';
import { NotFound } from '#app/platform/errors.ts';

/** Every address that no page answers: as a route, so that the header still knows the reader. */
export const loader = load(async () => {
  throw new NotFound('L’adresse est incomplète, ou ce qu’elle montrait a été retiré.');
});

export default function Nowhere() {
  return null;
}

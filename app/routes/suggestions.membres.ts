import { suggestMembers } from '#app/comments/suggest-members.server.ts';
import { api } from '#app/platform/http.server.ts';

/** Who may be meant by « @luc », for the comment form of members. */
export const loader = api(async ({ context, url }) => ({
  items: await suggestMembers(context, { words: url.searchParams.get('q') ?? '' }),
}));

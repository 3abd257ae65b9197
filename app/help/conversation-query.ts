/** How far a conversation has got, as its list is narrowed. */
export const conversationStates = ['open', 'taken', 'resolved'] as const;
export type ConversationState = (typeof conversationStates)[number];

export const conversationStateLabels: Record<ConversationState, string> = {
  open: 'En attente d’une réponse',
  taken: 'En cours',
  resolved: 'Résolue',
};

/** As written in addresses (`etat=`). */
export const conversationStateSlugs: Record<ConversationState, string> = {
  open: 'en-attente',
  taken: 'en-cours',
  resolved: 'resolue',
};

/** What a search of my conversations asks. */
export type ConversationQuery = {
  words: string;
  /** The slug of a theme. */
  theme: string | null;
  state: ConversationState | null;
  /** ISO days between which it was asked, both included. */
  from: string | null;
  to: string | null;
  page: number;
};

/** The same as an address, in its short form. */
export function writeConversationQuery(query: ConversationQuery): string {
  const { words, theme, state, from, to, page } = query;
  const address = new URLSearchParams();
  if (words) address.set('q', words);
  if (theme) address.set('theme', theme);
  if (state) address.set('etat', conversationStateSlugs[state]);
  if (from) address.set('du', from);
  if (to) address.set('au', to);
  if (page > 1) address.set('page', String(page));
  const text = address.toString();
  return text ? `?${text}` : '';
}

/** To whom of a session a message goes. */
export const messageReaders = ['registered', 'waiting', 'everyone'] as const;
export type MessageReaders = (typeof messageReaders)[number];

export const messageReaderLabels: Record<MessageReaders, string> = {
  registered: 'Qui a une place',
  waiting: 'Qui attend une place ou une réponse',
  everyone: 'Tout le monde',
};

/** Messages to one session in a day. */
export const mostMessagesPerDay = 6;
export const longestMessage = 5000;

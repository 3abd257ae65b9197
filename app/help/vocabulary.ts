/** How long the person who asks may wait. */
export const urgencies = ['waiting', 'today', 'week'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Record<Urgency, string> = {
  waiting: 'Un usager attend',
  today: 'Aujourd’hui',
  week: 'Cette semaine',
};

/** What the network promises to a written question. */
export const promiseInHours = 72;

/** Still without an answer after so long, it is asked again, of more people: well before the promise. */
export const remindAfterInHours: Record<Urgency, number> = { waiting: 1, today: 4, week: 48 };

/** One's own words may be changed or taken away for so long. */
export const editableForInMinutes = 10;

/** How long a conversation is kept after it last moved, until an administrator says otherwise. */
export const keptInMonthsByDefault = 12;

/** How many people a question is put to at a time: the others find it on their page. */
export const askedAtATime = 5;

/** How many people a conversation holds at most, those who are invited included. */
export const mostParticipants = 8;

/** How many texts to begin from one person, or one département, keeps. */
export const mostCannedEach = 60;

/** What a text may hold that says who a patron is. */
export const patronDataKinds = ['email', 'phone', 'number'] as const;
export type PatronDataKind = (typeof patronDataKinds)[number];

export const patronDataLabels: Record<PatronDataKind, string> = {
  email: 'une adresse électronique',
  phone: 'un numéro de téléphone',
  number: 'un numéro de carte ou de dossier',
};

/** What a participant says of a message without a word, in the order in which it is shown. */
export const reactionKinds = ['thanks', 'useful', 'agreed', 'same'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionLabels: Record<ReactionKind, string> = {
  thanks: 'Merci',
  useful: 'Utile',
  agreed: 'D’accord',
  same: 'J’ai la même question',
};

/** Why a question is put to somebody: newly, or to more people; before its promise is due; by a colleague, or by who asks. */
export type Occasion = 'first' | 'again' | 'reminded' | 'handed' | 'addressed';

type Words = { subject: (title: string) => string; opening: string };

const asked: Words = {
  subject: (title) => `Un collègue demande : « ${title} »`,
  opening: 'Un collègue du réseau a besoin de vous.',
};

/** How the mail begins. */
export const askingWords: Record<Occasion, Words> = {
  first: asked,
  again: asked,
  reminded: {
    subject: (title) => `Toujours sans réponse : « ${title} »`,
    opening: 'Cette question attend encore une réponse, et le délai promis approche.',
  },
  handed: {
    subject: (title) => `On vous passe la main : « ${title} »`,
    opening: 'Un collègue vous passe la main : il pense que vous saurez répondre.',
  },
  addressed: {
    subject: (title) => `On s’adresse à vous : « ${title} »`,
    opening: 'Un collègue s’adresse à vous : il pense que vous saurez répondre.',
  },
};

/** Why a question is put to somebody: newly, or to more people; before its promise is due; by a colleague, or by who asks. */
export type Occasion = 'first' | 'again' | 'reminded' | 'handed' | 'addressed';

type Words = { subject: (title: string) => string; opening: string };

const asked: Words = {
  subject: (title) => `Un collègue demande\u00A0: «\u00A0${title}\u00A0»`,
  opening: 'Un collègue du réseau a besoin de vous.',
};

/** How the mail begins. */
export const askingWords: Record<Occasion, Words> = {
  first: asked,
  again: asked,
  reminded: {
    subject: (title) => `Toujours sans réponse\u00A0: «\u00A0${title}\u00A0»`,
    opening: 'Cette question attend encore une réponse, et le délai promis approche.',
  },
  handed: {
    subject: (title) => `On vous passe la main\u00A0: «\u00A0${title}\u00A0»`,
    opening: 'Un collègue vous passe la main\u00A0: il pense que vous saurez répondre.',
  },
  addressed: {
    subject: (title) => `On s’adresse à vous\u00A0: «\u00A0${title}\u00A0»`,
    opening: 'Un collègue s’adresse à vous\u00A0: il pense que vous saurez répondre.',
  },
};

import { z } from 'zod';

const noSeat = 'Vous n’êtes plus dans cet appel.';
const noPeer = 'Cette personne n’est plus dans l’appel.';
const unreadable = 'Le navigateur a envoyé un signal illisible.';

/** Longest session description seen is 9 kB, with two videos and a screen. */
const longestSignal = 16_000;

export const callInput = z.object({ questionId: z.uuid('Cette question n’existe pas, ou plus.') });

export const seatInput = z.object({ seatId: z.uuid(noSeat) });

export const sendSignalInput = seatInput.extend({
  to: z.uuid(noPeer),
  body: z.string(unreadable).min(2, unreadable).max(longestSignal, unreadable),
});

export const readSignalsInput = seatInput.extend({
  /** Read already: they are forgotten. */
  heard: z.array(z.number(unreadable).int(unreadable).min(1, unreadable)).max(200).default([]),
});

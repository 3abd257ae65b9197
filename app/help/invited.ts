import { NotFound } from '#app/platform/errors.ts';

/** Not theirs to read yet: a participant asks them in, and they have not answered. */
export class Invited extends NotFound {
  constructor() {
    super('On vous invite dans cette conversation\u00A0: dites d’abord si vous venez.');
  }
}

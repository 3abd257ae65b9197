import { parseArgs } from 'node:util';

import { createAdministrator } from '#app/accounts/create-administrator.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { EmbeddedDatabaseError } from '#app/platform/embedded-database-error.ts';
import { DomainError, InvalidInput } from '#app/platform/errors.ts';
import { openHouseDatabase } from '#app/platform/house-database.server.ts';
import { log } from '#app/platform/log.server.ts';
import { WrongDatabase } from '#app/platform/migrate.server.ts';
import { settings, WrongSetting } from '#app/platform/settings.server.ts';

const usage = `npm run admin:create -- --email adresse --name "Prénom Nom" [--link | --password-stdin]

  Sans option : un courriel permet à la personne de choisir son mot de passe.
  --link            affiche ce lien au lieu de l’envoyer
  --password-stdin  lit le mot de passe sur l’entrée standard
`;

/** One line of the standard input; never an argument, which other users of the machine can see. */
async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/u, '');
}

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      link: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  if (!values.email) throw new InvalidInput({ email: [usage] });
  const password = values['password-stdin'] ? await readPassword() : undefined;
  const current = settings();
  const appUrl = (current.APP_URL ?? `http://localhost:${current.PORT}`).replace(/\/$/u, '');
  const database = await openHouseDatabase(current, 'script');
  try {
    const { isNew, token } = await createAdministrator(
      {
        db: database.db,
        actor: visitor,
        clock: () => new Date(),
        log,
        requestId: 'admin-create',
        appUrl,
      },
      {
        email: values.email,
        displayName: values.name,
        password,
        link: values.link ? 'returned' : 'mailed',
      },
    );
    const said = isNew
      ? `${values.email} a maintenant un compte d’administration.`
      : `${values.email} est maintenant à l’administration.`;
    if (token) return `${said}\nLien à ouvrir dans l’heure : ${appUrl}/mot-de-passe/${token}\n`;
    if (isNew && password === undefined)
      return `${said}\nUn courriel lui permettra de choisir son mot de passe, dès que le serveur tournera.\n`;
    return `${said}\n`;
  } finally {
    await database.stop();
  }
}

/** What went wrong as the sentence to print; anything unexpected with its trace. */
function toSentence(cause: unknown): string {
  if (cause instanceof InvalidInput) return Object.values(cause.fields).flat().join('\n');
  const isSentence = [DomainError, WrongSetting, WrongDatabase, EmbeddedDatabaseError].some(
    (kind) => cause instanceof kind,
  );
  if (isSentence && cause instanceof Error) return cause.message;
  if (cause instanceof TypeError && 'code' in cause) return `${cause.message}\n\n${usage}`;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

try {
  process.stdout.write(await run());
} catch (cause) {
  process.stderr.write(`${toSentence(cause)}\n`);
  process.exitCode = 1;
}

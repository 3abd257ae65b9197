import path from 'node:path';

import { z } from 'zod';

/**
 * Every setting of the platform, read from the environment here and nowhere else. Each is listed
 * in `.env.example`. A wrong one stops the start with a sentence that names it.
 */

const port = z.coerce.number().int().min(0).max(65535);
const url = (protocols: RegExp) => z.url({ protocol: protocols });
const whole = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const settingsSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    HOST: z.string().min(1).optional(),
    PORT: port.default(3000),
    APP_URL: url(/^https?$/u).optional(),
    /** How many proxies stand in front and may be believed about the client's address. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: url(/^postgres(ql)?$/u).optional(),
    /** The same database without what shares its connections: who listens keeps one. */
    DATABASE_DIRECT_URL: url(/^postgres(ql)?$/u).optional(),
    DATABASE_POOL_SIZE: whole(10),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: url(/^https?$/u).optional(),
    SMTP_URL: url(/^smtps?$/u).optional(),
    MAIL_FROM: z.string().min(3).default('RPBS <bonjour@rpbs.example>'),
    /** Who answers for this installation, as its legal pages say. */
    PUBLISHER_NAME: z.string().min(2).optional(),
    CONTACT_EMAIL: z.email().optional(),
    /** Pictures of the ground for the map, the one third party of a page; without it, our own lines. */
    TILE_URL: z
      .string()
      .regex(
        /^(?:https?:\/\/[^/\s;,'"]+)?\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/u,
        'une adresse qui contient {z}, {x} et {y}',
      )
      .optional(),
    TILE_ATTRIBUTION: z.string().default(''),
    /** How browsers of a video call find each other, separated by commas: stun:…, turn:…, turns:… */
    STUN_URLS: z
      .string()
      .regex(/^stuns?:\S+(?:\s*,\s*stuns?:\S+)*$/u, 'des adresses stun:…')
      .optional(),
    TURN_URLS: z
      .string()
      .regex(/^turns?:\S+(?:\s*,\s*turns?:\S+)*$/u, 'des adresses turn:…')
      .optional(),
    TURN_SECRET: z.string().min(16).optional(),
    /** Meetings of somebody else instead of ours: an address that contains {id}. */
    MEETING_URL: z
      .string()
      .regex(/^https:\/\/\S*\{id\}\S*$/u, 'une adresse https qui contient {id}')
      .optional(),
    /** Our own keys for notifications (Web Push), as `npx web-push generate-vapid-keys` makes them. */
    VAPID_PUBLIC_KEY: z
      .string()
      .regex(/^[\w-]{87}$/u, 'une clé publique P-256 en base64url')
      .optional(),
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^[\w-]{43}$/u, 'une clé privée P-256 en base64url')
      .optional(),
    S3_ENDPOINT: url(/^https?$/u).optional(),
    S3_REGION: z.string().default('auto'),
    S3_BUCKET: z.string().min(1).optional(),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** Largest file that may be sent, and all files of one library together, in megabytes. */
    UPLOAD_MAX_MB: whole(20),
    LIBRARY_QUOTA_MB: whole(500),
    /** Searches that one member, or one address without an account, may make in a minute; suggestions come four times as fast. */
    SEARCHES_PER_MINUTE: whole(240),
    /** Months without a visit after which a member is written to, then once more; days later the account closes. */
    INACTIVITY_NOTICE_MONTHS: whole(10),
    INACTIVITY_CLOSING_MONTHS: whole(12),
    INACTIVITY_GRACE_DAYS: whole(30),
    /** Bearer token that opens `/metrics` to other machines; without it, only this one reads them. */
    METRICS_TOKEN: z.string().min(16).optional(),
  })
  .refine((s) => !s.S3_BUCKET || (s.S3_ACCESS_KEY_ID && s.S3_SECRET_ACCESS_KEY), {
    path: ['S3_BUCKET'],
    error: 'S3_ACCESS_KEY_ID et S3_SECRET_ACCESS_KEY doivent l’accompagner',
  })
  .refine((s) => s.INACTIVITY_NOTICE_MONTHS < s.INACTIVITY_CLOSING_MONTHS, {
    path: ['INACTIVITY_NOTICE_MONTHS'],
    error: 'le premier avis vient avant INACTIVITY_CLOSING_MONTHS',
  })
  .refine((s) => !s.TURN_URLS === !s.TURN_SECRET, {
    path: ['TURN_URLS'],
    error: 'TURN_URLS et TURN_SECRET vont ensemble',
  })
  .refine((s) => !s.VAPID_PUBLIC_KEY === !s.VAPID_PRIVATE_KEY, {
    path: ['VAPID_PUBLIC_KEY'],
    error: 'VAPID_PUBLIC_KEY et VAPID_PRIVATE_KEY vont ensemble',
  });

export type Settings = z.infer<typeof settingsSchema> & {
  /** Absolute. */
  dataDirectory: string;
};

/** A setting that cannot be used; its message is the sentence to print. */
export class WrongSetting extends Error {
  override name = 'WrongSetting';
}

/**
 * Reads the settings from an environment. Empty values count as absent.
 * @throws {WrongSetting} with one sentence that names the first wrong setting.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '?');
    throw new WrongSetting(
      `Le réglage ${name} ne convient pas\u00A0: ${issue?.message ?? 'valeur refusée'}. Voir .env.example.`,
    );
  }
  return { ...parsed.data, dataDirectory: path.resolve(parsed.data.DATA_DIR) };
}

let current: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

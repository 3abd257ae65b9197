/**
 * Who may do what with a sheet, written by hand: roles in rows, states of the sheet in columns.
 * `tests/routes/permissions.test.ts` makes each request through the pages and through the API.
 */

export const states = [
  'draft',
  'published',
  'revised',
  'withdrawn',
  'removed',
  'archived',
] as const;
/**
 * `revised`: published, with a working copy that says something else; `withdrawn`: by its author;
 * `removed`: withdrawn by a keeper.
 */
export type State = (typeof states)[number];

/**
 * The sheet is Camille's, with a coauthor elsewhere; it belongs to the library of Forcalquier (04).
 * `newAuthor` wrote it too, but nobody answers for them yet. `newcomer` and `colleague` work in that
 * library, `stranger` in another département; the referents keep that library, that département,
 * another département. A suspended member is a visitor like any other.
 */
export const roles = [
  'visitor',
  'suspended',
  'unverified',
  'newcomer',
  'colleague',
  'stranger',
  'author',
  'coauthor',
  'newAuthor',
  'libraryReferent',
  'territoryReferent',
  'otherReferent',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * `-` there is no such thing for them (404); `no` they see it but may not (403); `in` they are led
 * to sign in (401 of the API); `ok` done; `pub` and `pro` read, without or with what is between
 * professionals.
 */
export type Outcome = '-' | 'no' | 'in' | 'ok' | 'pub' | 'pro';

const outside = 'visitor suspended';
const others = 'unverified newcomer colleague stranger otherReferent';
const authors = 'author coauthor newAuthor';
const trustedAuthors = 'author coauthor';
const keepers = 'libraryReferent territoryReferent administrator';
const members = `${others} ${authors} ${keepers}`;

/** Reading what is published, in some form. */
const asReader = {
  [outside]: '-     ok  ok  -   -   ok',
  [others]: ' -     ok  ok  -   -   ok',
  [authors]: 'ok    ok  ok  ok  ok  ok',
  [keepers]: '-     ok  ok  ok  ok  ok',
};

/** Reading the working copy, which is its authors’ until it is published once. */
const asWriter = {
  [outside]: 'in    in  in  in  in  in',
  [others]: ' -     -   -   -   -   -',
  [authors]: 'ok    ok  ok  ok  ok  ok',
  [keepers]: '-     ok  ok  ok  ok  ok',
};

/** Changing the working copy: an archived sheet is put back first. */
const asEditor = {
  [outside]: 'in    in  in  in  in  in',
  [others]: ' -     -   -   -   -   -',
  [authors]: 'ok    ok  ok  ok  ok  no',
  [keepers]: '-     ok  ok  ok  ok  no',
};

/** Anybody who reads the sheet without an account may say that something is wrong with it. */
const asPasserBy = { [`${outside} ${members}`]: '- ok ok - - ok' };

//                                   draft published revised withdrawn removed archived
export const sheetTable: Record<string, Record<string, string>> = {
  read: {
    [outside]: '-     pub pub -   -   pub',
    [others]: ' -     pro pro -   -   pro',
    [authors]: 'pro   pro pro pro pro pro',
    [keepers]: '-     pro pro pro pro pro',
  },
  print: asReader,
  'read the history': asReader,
  'read a public file': asReader,
  'read a professional file': {
    ...asReader,
    [outside]: '-     -   -   -   -   -',
  },
  'read the working copy': asWriter,
  'read the team': asWriter,
  'open the editor': asEditor,
  save: asEditor,
  'take up an old version': {
    ...asEditor,
    [authors]: '-     ok  ok  ok  ok  no',
  },
  publish: {
    [outside]: '       in    in  in  in  in  in',
    [others]: '        -     -   -   -   -   -',
    [trustedAuthors]: 'ok    ok  ok  ok  no  no',
    newAuthor: '       no    no  no  no  no  no',
    [keepers]: '       -     ok  ok  ok  ok  no',
  },
  withdraw: {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     no  no  -   -   no',
    [authors]: 'no    ok  ok  no  no  ok',
    [keepers]: '-     ok  ok  no  no  ok',
  },
  restore: {
    [outside]: '       in    in  in  in  in  in',
    [others]: '        -     no  no  -   -   no',
    [trustedAuthors]: 'no    no  no  ok  no  ok',
    newAuthor: '       no    no  no  no  no  no',
    [keepers]: '       -     no  no  ok  ok  ok',
  },
  archive: {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     no  no  -   -   no',
    [authors]: 'no    ok  ok  no  no  no',
    [keepers]: '-     ok  ok  no  no  no',
  },
  'say it still holds': {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     no  no  -   -   no',
    colleague: '-     ok  ok  -   -   no',
    [authors]: 'no    ok  ok  no  no  no',
    [keepers]: '-     ok  ok  no  no  no',
  },
  'throw away': {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     no  no  -   -   no',
    author: '   ok    no  no  no  no  no',
    'coauthor newAuthor': 'no no no no no no',
    [keepers]: '-     no  no  no  no  no',
  },
  'share by a link': {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     -   -   -   -   -',
    [authors]: 'ok    ok  ok  ok  ok  no',
    [keepers]: '-     no  no  no  no  no',
  },
  'invite a coauthor': {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     -   -   -   -   -',
    [authors]: 'ok    ok  ok  ok  ok  no',
    [keepers]: '-     no  no  no  no  no',
  },
  adapt: {
    [outside]: 'in    in  in  in  in  in',
    [others]: ' -     ok  ok  -   -   ok',
    [authors]: '-     ok  ok  no  no  ok',
    [keepers]: '-     ok  ok  no  no  ok',
  },
  comment: {
    [outside]: '  in    in  in  in  in  in',
    unverified: ' -     no  no  -   -   no',
    [members.replace('unverified ', '')]: '- ok ok - - no',
  },
  'answer a comment': {
    [outside]: '  in    in  in  in  in  in',
    unverified: ' -     no  no  -   -   no',
    [members.replace('unverified ', '')]: '- ok ok - - no',
  },
  'tell of a replay': {
    [outside]: 'in    in  in  in  in  in',
    // Of the same library, of none, or not answered for.
    'unverified newcomer colleague author newAuthor libraryReferent administrator':
      '- no no - - no',
    'stranger coauthor territoryReferent otherReferent': '- ok ok - - ok',
  },
  report: asPasserBy,
};

/**
 * What belongs to no sheet's state: the reports, the comments and the replays of a published one,
 * libraries, members, lists.
 */
export const houseTable: Record<string, Record<string, string>> = {
  'read the reports': {
    [outside]: 'in',
    'unverified newcomer colleague stranger author coauthor newAuthor': '-',
    [`${keepers} otherReferent`]: 'ok',
  },
  'settle a report': { [outside]: 'in', [`${others} ${authors}`]: '-', [keepers]: 'ok' },
  'delete the comment of another': {
    [outside]: 'in',
    [`${others} ${authors}`]: '-',
    [keepers]: 'ok',
  },
  'edit the comment of another': { [outside]: 'in', [members]: '-' },
  'take back the replay of another': {
    [outside]: 'in',
    // It is told for a library of the Vaucluse, which none of these keeps.
    [members.replace(' administrator', '')]: '-',
    administrator: 'ok',
  },
  'read a library': { [`${outside} ${members}`]: 'ok' },
  'edit a library': { [outside]: 'in', [`${others} ${authors}`]: 'no', [keepers]: 'ok' },
  'read the register of libraries': {
    [outside]: 'in',
    [`${others} ${authors} libraryReferent`]: '-',
    'territoryReferent otherReferent administrator': 'ok',
  },
  'add a library': {
    [outside]: 'in',
    [`${others} ${authors} libraryReferent`]: '-',
    otherReferent: 'no',
    'territoryReferent administrator': 'ok',
  },
  'rename a library': {
    [outside]: 'in',
    [`${others} ${authors} libraryReferent`]: '-',
    'territoryReferent administrator': 'ok',
  },
  'close a library': {
    [outside]: 'in',
    [`${others} ${authors} libraryReferent`]: '-',
    'territoryReferent administrator': 'ok',
  },
  'open the administration': {
    [outside]: 'in',
    'unverified newcomer colleague stranger author coauthor newAuthor': '-',
    [`${keepers} otherReferent`]: 'ok',
  },
  'open the file of a member of Forcalquier': {
    [outside]: 'in',
    [`${others} ${authors}`]: '-',
    [keepers]: 'ok',
  },
  'suspend a member of Forcalquier': {
    [outside]: 'in',
    [`${others} ${authors}`]: '-',
    'libraryReferent territoryReferent': 'no',
    administrator: 'ok',
  },
  'say that a member of Forcalquier has left': {
    [outside]: 'in',
    'unverified newcomer stranger coauthor newAuthor otherReferent': '-',
    [`author colleague ${keepers}`]: 'ok',
  },
  'answer for a newcomer of Forcalquier': {
    [outside]: 'in',
    'unverified newcomer stranger coauthor newAuthor otherReferent': '-',
    [`author colleague ${keepers}`]: 'ok',
  },
  'name an administrator': {
    [outside]: 'in',
    [`${others} ${authors}`]: '-',
    'libraryReferent territoryReferent': 'no',
    administrator: 'ok',
  },
  'name a referent of the library of Forcalquier': {
    [outside]: 'in',
    [`${others} ${authors}`]: '-',
    libraryReferent: 'no',
    'territoryReferent administrator': 'ok',
  },
  'add a theme': {
    [outside]: 'in',
    [members.replace(' administrator', '')]: '-',
    administrator: 'ok',
  },
  'retire a theme': {
    [outside]: 'in',
    [members.replace(' administrator', '')]: '-',
    administrator: 'ok',
  },
  'add synonyms': {
    [outside]: 'in',
    [members.replace(' administrator', '')]: '-',
    administrator: 'ok',
  },
  'read the fruitless searches': {
    [outside]: 'in',
    [members.replace(' administrator', '')]: '-',
    administrator: 'ok',
  },
  'send a file': { [outside]: 'in', [members]: 'ok' },
  'start a sheet': { [outside]: 'in', [members]: 'ok' },
};

/** The rows of a table by role, each outcome apart; a later row corrects an earlier one. */
export function readRows(rows: Record<string, string>): Record<Role, Outcome[]> {
  const known: Partial<Record<Role, Outcome[]>> = {};
  for (const [who, outcomes] of Object.entries(rows))
    for (const role of who.split(' ') as Role[])
      known[role] = outcomes.trim().split(/\s+/u) as Outcome[];
  return Object.fromEntries(roles.map((role) => [role, known[role] ?? []])) as unknown as Record<
    Role,
    Outcome[]
  >;
}

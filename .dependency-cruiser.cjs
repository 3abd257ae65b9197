/**
 * The five floors of the house (see README, « La carte de la maison »): a file uses only the floors
 * below it. The rooms that a room may use stand in `mayUse`.
 */
const mayUse = {
  territories: [],
  notices: [],
  vocabularies: [],
  libraries: ['territories'],
  accounts: ['libraries', 'territories'],
  files: ['accounts'],
  sheets: ['accounts', 'libraries', 'territories', 'vocabularies', 'files'],
  replays: ['speakers', 'sheets', 'accounts', 'libraries', 'territories', 'vocabularies'],
  comments: ['sheets', 'accounts', 'libraries'],
  reviews: ['speakers', 'sheets', 'accounts', 'libraries', 'territories'],
  reports: ['comments', 'reviews', 'speakers', 'sheets', 'accounts', 'libraries'],
  alerts: ['accounts'],
  help: [
    'alerts',
    'search',
    'sheets',
    'files',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
  duty: ['help', 'accounts', 'libraries', 'territories', 'vocabularies'],
  answers: ['alerts', 'help', 'search', 'sheets', 'accounts', 'territories', 'vocabularies'],
  calls: ['alerts', 'duty', 'help', 'accounts', 'libraries', 'territories', 'vocabularies'],
  video: ['help', 'accounts'],
  tours: ['costs', 'speakers', 'sheets', 'accounts', 'libraries', 'territories'],
  trainings: [
    'search',
    'speakers',
    'sheets',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
  'training-requests': [
    'trainings',
    'speakers',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
  registrations: ['trainings', 'accounts', 'libraries', 'territories'],
  attendance: ['registrations', 'trainings', 'accounts', 'libraries'],
  documents: ['files', 'registrations', 'trainings', 'accounts', 'libraries'],
  carpool: ['registrations', 'trainings', 'accounts', 'libraries', 'territories'],
  evaluations: ['attendance', 'registrations', 'trainings', 'accounts', 'libraries'],
  'training-year': [
    'attendance',
    'registrations',
    'trainings',
    'accounts',
    'libraries',
    'territories',
  ],
  courses: [
    'attendance',
    'files',
    'sheets',
    'trainings',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
  gaps: ['help', 'speakers', 'accounts', 'libraries', 'territories', 'vocabularies'],
  desk: [
    'carpool',
    'documents',
    'evaluations',
    'attendance',
    'registrations',
    'trainings',
    'accounts',
    'libraries',
  ],
  costs: ['sheets', 'accounts', 'libraries', 'territories'],
  speakers: ['search', 'sheets', 'files', 'accounts', 'libraries', 'territories', 'vocabularies'],
  intake: ['sheets', 'accounts', 'libraries', 'territories', 'vocabularies'],
  search: ['sheets', 'accounts', 'libraries', 'territories', 'vocabularies'],
  map: ['search', 'sheets', 'speakers', 'accounts', 'libraries', 'territories', 'vocabularies'],
  people: [
    'answers',
    'help',
    'search',
    'sheets',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
  home: [
    'map',
    'search',
    'sheets',
    'replays',
    'accounts',
    'libraries',
    'territories',
    'vocabularies',
  ],
};

const rooms = Object.keys(mayUse);

/** The register of what is kept on people says everything in words, those of every room. */
const mayReadWords = ['accounts'];

const roomRules = rooms.map((room) => ({
  name: `room-${room}`,
  comment: `${room} may use only the rooms it declares.`,
  severity: 'error',
  from: { path: `^app/${room}/` },
  to: {
    path: `^app/(${rooms.join('|')})/`,
    pathNot: [
      `^app/${room}/`,
      ...mayUse[room].map((other) => `^app/${other}/`),
      ...(mayReadWords.includes(room) ? ['^app/[^/]+/(form-)?vocabulary\\.ts$'] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-foreign-internal',
      severity: 'error',
      from: { path: '^app/([^/]+)/' },
      to: { path: '^app/[^/]+/internal/', pathNot: '^app/$1/internal/' },
    },
    {
      name: 'doors-are-not-imported',
      severity: 'error',
      from: {
        path: '^(app|db)/',
        pathNot: '^app/(entry\\.|root\\.tsx|routes/|realtime\\.server|reactions\\.server)',
      },
      to: {
        path: '^(app/(routes/|entry\\.|root\\.tsx|realtime\\.server|reactions\\.server)|scripts/)',
      },
    },
    {
      name: 'plumbing-knows-no-domain',
      severity: 'error',
      from: { path: '^app/(platform|ui)/' },
      to: { path: `^app/(${rooms.join('|')})/`, pathNot: '/vocabulary\\.ts$' },
    },
    {
      name: 'ui-knows-no-server',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^(app/platform/|db/)' },
    },
    {
      name: 'tables-know-only-words',
      comment: 'Beside the words, a table may name the shape of a document that it keeps.',
      severity: 'error',
      from: { path: '^db/schema/' },
      to: {
        path: '^app/',
        pathNot: '^app/[^/]+/vocabulary\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'words-know-nothing',
      severity: 'error',
      from: { path: '^app/[^/]+/vocabulary\\.ts$' },
      to: { path: '^(app|db|scripts)/' },
    },
    {
      name: 'only-the-server-touches-tables',
      comment: 'A component that imports db/ ships it to the browser.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.server\\.tsx?$|^app/entry\\.server' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lucia-lives-in-one-file',
      severity: 'error',
      from: { path: '^(app|db|scripts)/', pathNot: '^app/platform/session\\.server\\.ts$' },
      to: { path: 'node_modules/(lucia|@lucia-auth)/' },
    },
    ...roomRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

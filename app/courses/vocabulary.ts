/** What a step of a course is made of. */
export const stepKinds = ['text', 'video', 'file', 'quiz'] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepKindLabels: Record<StepKind, string> = {
  text: 'Texte',
  video: 'Vidéo',
  file: 'Fichier',
  quiz: 'Quiz',
};

/** Who reads the steps; what the course is, everybody reads. */
export const courseReaders = ['professionals', 'everybody'] as const;
export type CourseReaders = (typeof courseReaders)[number];

export const courseReaderLabels: Record<CourseReaders, string> = {
  professionals: 'Les membres du réseau',
  everybody: 'Tout le monde',
};

/** Derived from what stands, see `course-state.ts`. */
export const courseStates = ['draft', 'published', 'withdrawn'] as const;
export type CourseState = (typeof courseStates)[number];

export const courseStateLabels: Record<CourseState, string> = {
  draft: 'Brouillon',
  published: 'Publié',
  withdrawn: 'Retiré',
};

/** An answer of a quiz, and why it is right or not. */
export type QuizAnswer = { id: string; label: string; isRight: boolean; explanation: string };
/** One or several of its answers are right. */
export type QuizQuestion = { id: string; label: string; answers: QuizAnswer[] };
/** `neededPercent`: right answers that it takes; null: it is enough to have answered. */
export type Quiz = { neededPercent: number | null; questions: QuizQuestion[] };

export const mostSteps = 40;
export const mostQuizQuestions = 12;
export const mostQuizAnswers = 6;
/** Of a course, in minutes: a working week. */
export const longestCourse = 2400;
export const longestStepText = 40_000;
/** Shares of right answers that a quiz may ask for. */
export const neededPercents = [50, 60, 75, 80, 100] as const;

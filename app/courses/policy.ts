import { type Actor, isTrusted, type Member } from '#app/platform/actor.ts';
import { canOrganise, type OrganiserFacts } from '#app/trainings/policy.ts';

import type { CourseReaders, CourseState } from './vocabulary.ts';

export type CourseFacts = { state: CourseState; readers: CourseReaders };

/** Writes, publishes, withdraws: who organises trainings for the library in whose name it is. */
export const canKeepCourse = (actor: Actor, organiser: OrganiserFacts): actor is Member =>
  canOrganise(actor, organiser);

/** Reads what it is about: everybody once it is published; who keeps it, always. */
export const canSeeCourse = (actor: Actor, organiser: OrganiserFacts, { state }: CourseFacts) =>
  state === 'published' || canKeepCourse(actor, organiser);

/** Reads the steps: professionals, and everybody where the course is open to all. */
export const canReadSteps = (actor: Actor, organiser: OrganiserFacts, course: CourseFacts) =>
  canKeepCourse(actor, organiser) ||
  (course.state === 'published' && (course.readers === 'everybody' || isTrusted(actor)));

/** Follows it, with progress that is kept: members who read its steps, while it is published. */
export const canFollowCourse = (
  actor: Actor,
  organiser: OrganiserFacts,
  course: CourseFacts,
): actor is Member =>
  actor.kind === 'member' && course.state === 'published' && canReadSteps(actor, organiser, course);

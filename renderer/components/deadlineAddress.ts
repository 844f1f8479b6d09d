import type { Deadline, DeadlineSource } from '../../shared/domain/deadlines.ts';

/** Where the row of a deadline is opened. */
const pages: Readonly<Record<DeadlineSource, string>> = {
  directive: '/directives?id=',
  directiveDeadline: '/coverage?tab=deadlines&directive=',
  task: '/programs/tasks/',
  review: '/programs/reviews/',
  followUp: '/activities?id=',
  movement: '/models?view=movements&id=',
};

/** The page that shows what is due. */
export function deadlineAddress({ source, openId }: Pick<Deadline, 'source' | 'openId'>): string {
  return `${pages[source]}${openId}`;
}

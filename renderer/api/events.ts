import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';

/** Hears an event of the main process; returns the function that ends it. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.bridge.on(name, (payload) => {
    // The schema of an event gives its own payload; the map of schemas loses that tie.
    listener(events[name].parse(payload) as EventPayload<Name>);
  });
}

/** Hears an event while a component is shown. */
export function useAppEvent<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): void {
  useEffect(() => listen(name, listener), [name, listener]);
}

/** What else goes stale when a feature changes: each document shows names, relations and files of others. */
const dependents: Readonly<Record<string, readonly string[]>> = {
  // The number of documents stands beside each row of a catalogue.
  directives: [
    'deadlines',
    'relations',
    'history',
    'views',
    'issuers',
    'documentTypes',
    'fields',
    'programs',
    'figures',
    'coverage',
    'study',
    'targets',
    'movements',
    'awards',
  ],
  relations: ['directives', 'history'],
  attachments: ['directives', 'history'],
  issuers: ['directives', 'history'],
  documentTypes: ['directives', 'history'],
  fields: ['directives', 'history'],
  activities: ['deadlines', 'history', 'figures'],
  followUps: ['activities', 'deadlines', 'history'],
  snoozes: ['deadlines', 'history'],
  awards: ['awardProposals', 'awardKinds', 'history'],
  awardProposals: ['awards', 'awardKinds', 'history'],
  awardKinds: ['awards', 'awardProposals', 'history'],
  recipientMerges: ['awards', 'awardProposals', 'history'],
  certificateLayouts: ['history'],
  criteriaSets: ['history'],
  appraisals: ['history'],
  units: [
    'activities',
    'programs',
    'tasks',
    'models',
    'awards',
    'awardProposals',
    'appraisals',
    'movements',
    'registrations',
    'deadlines',
    'history',
    'figures',
    'coverage',
    'study',
    'targets',
  ],
  unitSuccessions: [
    'units',
    'awards',
    'awardProposals',
    'history',
    'figures',
    'coverage',
    'targets',
  ],
  unitPeople: ['units', 'history'],
  unitSpellings: ['units', 'awards', 'awardProposals', 'history'],
  programs: ['tasks', 'deadlines', 'history', 'targets', 'figures'],
  taskGroups: ['programs', 'tasks', 'history'],
  tasks: ['programs', 'deadlines', 'history', 'targets', 'figures'],
  taskOccurrences: ['programs', 'tasks', 'deadlines', 'history', 'targets', 'figures'],
  reviews: ['programs', 'deadlines', 'history'],
  figureForms: ['figures', 'history'],
  figureIndicators: ['figures', 'figureForms', 'history'],
  figures: ['history'],
  figureReports: ['figures', 'history'],
  coverageRequirements: ['coverage', 'targets', 'history', 'figures'],
  unitCoverage: ['coverage', 'targets', 'history', 'figures'],
  studySteps: ['study', 'targets', 'history'],
  studySessions: ['study', 'studySteps', 'targets', 'history', 'figures'],
  directiveDeadlines: ['study', 'deadlines', 'history'],
  targets: ['history'],
  targetFigures: ['targets', 'history'],
  movements: ['models', 'registrations', 'deadlines', 'history'],
  movementFields: ['movements', 'models', 'history', 'targets'],
  movementDeadlines: ['movements', 'deadlines', 'history'],
  registrations: ['history'],
  models: ['movements', 'registrations', 'history', 'targets', 'figures'],
  modelYears: ['models', 'movements', 'registrations', 'history', 'targets', 'figures'],
  modelMoves: ['models', 'history', 'targets', 'figures'],
  replications: ['models', 'history'],
  modelChecks: ['models', 'history', 'targets'],
  imports: ['directives', 'history', 'issuers', 'documentTypes', 'fields'],
  registers: ['history'],
  office: ['history'],
  startup: ['office', 'backups'],
};

/** Asks again for whatever a `<feature>.changed` event has made stale. */
export function invalidateOnEvents(client: QueryClient): () => void {
  const names = Object.keys(events).filter((name): name is EventName => name.endsWith('.changed'));
  const ends = names.map((name) =>
    window.bridge.on(name, () => {
      const feature = name.slice(0, name.indexOf('.'));
      for (const key of [feature, ...(dependents[feature] ?? [])])
        void client.invalidateQueries({ queryKey: [key] });
    }),
  );
  return () => ends.forEach((end) => end());
}

import { createHashRouter } from 'react-router';
import { AppFrame } from './AppFrame.tsx';
import { CrashedPage } from './ErrorBoundary.tsx';
import { watchLeaving } from './leaving.ts';
import { StartupGate } from '../features/startup/StartupGate.tsx';

/** Nothing is shown while the first page's code is read from the disk. */
function HydrateFallback() {
  return null;
}

/** Hash routes: the protocol serves files only, so the path must not look like one. */
export const router = createHashRouter([
  {
    path: '/print/deadlines',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/deadlines/PrintDeadlinesPage.tsx')).PrintDeadlinesPage,
    }),
  },
  {
    path: '/print/directives',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/print/PrintDirectivesPage.tsx')).PrintDirectivesPage,
    }),
  },
  {
    path: '/print/figures',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/figures/paper/PrintFiguresPage.tsx')).PrintFiguresPage,
    }),
  },
  {
    path: '/print/missing',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/directiveCoverage/PrintMissingPage.tsx'))
        .PrintMissingPage,
    }),
  },
  {
    path: '/print/programs/:id',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/programs/PrintProgramPage.tsx')).PrintProgramPage,
    }),
  },
  {
    path: '/print/models/:paper',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/models/PrintModelsPage.tsx')).PrintModelsPage,
    }),
  },
  {
    path: '/print/awards/:paper',
    HydrateFallback,
    errorElement: <CrashedPage />,
    lazy: async () => ({
      Component: (await import('../features/awards/PrintAwardsPage.tsx')).PrintAwardsPage,
    }),
  },
  {
    element: <StartupGate />,
    HydrateFallback,
    errorElement: <CrashedPage />,
    children: [
      {
        element: <AppFrame />,
        errorElement: <CrashedPage />,
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import('../features/home/HomePage.tsx')).HomePage,
            }),
          },
          {
            path: 'directives/*',
            lazy: async () => ({
              Component: (await import('../features/directives/DirectivesPage.tsx')).DirectivesPage,
            }),
          },
          {
            path: 'coverage',
            lazy: async () => ({
              Component: (await import('../features/directiveCoverage/CoveragePage.tsx'))
                .CoveragePage,
            }),
          },
          {
            path: 'targets',
            lazy: async () => ({
              Component: (await import('../features/targets/TargetsPage.tsx')).TargetsPage,
            }),
          },
          {
            path: 'activities',
            lazy: async () => ({
              Component: (await import('../features/activities/ActivitiesPage.tsx')).ActivitiesPage,
            }),
          },
          {
            path: 'deadlines',
            lazy: async () => ({
              Component: (await import('../features/deadlines/DeadlinesPage.tsx')).DeadlinesPage,
            }),
          },
          {
            path: 'units',
            lazy: async () => ({
              Component: (await import('../features/units/UnitsPage.tsx')).UnitsPage,
            }),
          },
          {
            path: 'programs/*',
            lazy: async () => ({
              Component: (await import('../features/programs/ProgramsPage.tsx')).ProgramsPage,
            }),
          },
          {
            path: 'figures',
            lazy: async () => ({
              Component: (await import('../features/figures/FiguresPage.tsx')).FiguresPage,
            }),
          },
          {
            path: 'models',
            lazy: async () => ({
              Component: (await import('../features/models/ModelsPage.tsx')).ModelsPage,
            }),
          },
          {
            path: 'awards',
            lazy: async () => ({
              Component: (await import('../features/awards/AwardsPage.tsx')).AwardsPage,
            }),
          },
          {
            path: 'imports',
            lazy: async () => ({
              Component: (await import('../features/imports/ImportsPage.tsx')).ImportsPage,
            }),
          },
          {
            path: 'registers/import',
            lazy: async () => ({
              Component: (await import('../features/registers/RegisterImportPage.tsx'))
                .RegisterImportPage,
            }),
          },
          {
            path: 'history',
            lazy: async () => ({
              Component: (await import('../features/history/HistoryPage.tsx')).HistoryPage,
            }),
          },
          {
            path: 'trash',
            lazy: async () => ({
              Component: (await import('../features/trash/TrashPage.tsx')).TrashPage,
            }),
          },
          {
            path: 'settings',
            lazy: async () => ({
              Component: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
            }),
          },
          {
            path: 'help',
            lazy: async () => ({
              Component: (await import('../features/help/HelpPage.tsx')).HelpPage,
            }),
          },
        ],
      },
    ],
  },
]);
watchLeaving(router);

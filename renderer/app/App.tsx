import './i18n.ts';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/vi';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { invalidateOnEvents } from '../api/events.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { ImportWizardProvider } from '../features/imports/ImportWizardProvider.tsx';
import { cssVariables, theme } from '../theme/theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { router } from './routes.tsx';

/** The theme, with words for the crosses that Mantine draws without any. */
function useNamedTheme() {
  const { t } = useTranslation();
  return useMemo(() => {
    const named = { defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } } };
    return mergeThemeOverrides(theme, { components: { Modal: named, Notification: named } });
  }, [t]);
}

/** The page: providers around the routes. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  useEffect(() => invalidateOnEvents(queryClient), [queryClient]);
  const named = useNamedTheme();
  const { i18n } = useTranslation();
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <ModalsProvider>
            {/* Pages have their main button at the bottom right: a notice must not lie on it. */}
            <Notifications position="bottom-center" limit={4} />
            <ErrorBoundary>
              <ImportWizardProvider>
                <RouterProvider router={router} />
              </ImportWizardProvider>
            </ErrorBoundary>
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What is shown when a page fails to draw: plain words, and a way on. */
export function CrashedPage() {
  const { t } = useTranslation();
  // Nothing more is to come: whoever waits for the page, such as a print, must not wait on.
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true';
  }, []);
  return (
    <Center h="100%">
      <Stack align="center" gap="sm">
        <Title order={3}>{t('frame.crashed')}</Title>
        <Text>{t('frame.crashedText')}</Text>
        <Button onClick={() => location.reload()}>{t('frame.reload')}</Button>
      </Stack>
    </Center>
  );
}

/** Catches what a page throws while drawing, so that the window never goes white. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <CrashedPage /> : this.props.children;
  }
}

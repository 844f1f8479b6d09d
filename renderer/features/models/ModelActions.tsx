import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { modelViews, type ModelView } from './useModelView.ts';

interface ModelActionsProps {
  readonly view: ModelView;
  readonly onNew: () => void;
}

/** The ways to see models, and the button that adds what the view shows. */
export function ModelActions({ view, onNew }: ModelActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('models.view.label')}
        value={view.view}
        onChange={view.show}
        data={modelViews.map((value) => ({ value, label: t(`models.view.${value}`) }))}
      />
      {view.view !== 'movements' && <WorkbookButtons register="models" />}
      <Button size="compact-sm" leftSection={<IconPlus size={15} />} title="Ctrl+N" onClick={onNew}>
        {t(view.view === 'movements' ? 'movements.new' : 'models.new')}
      </Button>
    </>
  );
}

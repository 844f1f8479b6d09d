import { ActionIcon, Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureFormRow, FigureIndicatorRow } from '../../../../shared/contract/figures.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { RecordPage } from '../../../components/records/RecordPage.tsx';
import { FigureTabs } from '../FigureTabs.tsx';
import { FormSelect } from '../FormSelect.tsx';
import { useFigureAddress } from '../useFigureAddress.ts';
import { FormForm } from './FormForm.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import { useIndicatorColumns } from './useIndicatorColumns.ts';

interface FormsPageProps {
  readonly forms: readonly FigureFormRow[];
  readonly form: FigureFormRow;
  readonly indicators: readonly FigureIndicatorRow[];
}

type Dialog = 'newForm' | 'editForm' | 'newIndicator' | null;

/** Which form, and what can be done with it. */
function FormTools({
  forms,
  form,
  onDialog,
}: Omit<FormsPageProps, 'indicators'> & { readonly onDialog: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const address = useFigureAddress();
  const removing = useAppMutation({
    mutationFn: () => api.figureForms.remove({ ids: [form.id] }),
    onSuccess: () =>
      void notifications.show({ message: t('figures.forms.removed', { name: form.name }) }),
  });
  return (
    <Group gap={4}>
      <FormSelect
        forms={forms}
        value={form.id}
        onChange={(id) => address.change({ form: id, period: null })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('figures.forms.editForm')}
        title={t('figures.forms.editForm')}
        onClick={() => onDialog('editForm')}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('figures.forms.removeForm')}
        title={t('figures.forms.removeForm')}
        onClick={() => removing.mutate()}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

/** Forms and their indicators, as the office wants them. */
export function FormsPage({ forms, form, indicators }: FormsPageProps) {
  const { t } = useTranslation();
  const address = useFigureAddress();
  const columns = useIndicatorColumns();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  useCommand('new', () => setDialog('newIndicator'));
  return (
    <>
      <RecordPage
        title={t('figures.title')}
        layoutKey="figureIndicators.columns"
        columns={columns}
        rows={indicators}
        usualSort={{ field: 'position', direction: 'ascending' }}
        actions={
          <>
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={() => setDialog('newIndicator')}
            >
              {t('figures.forms.addIndicator')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDialog('newForm')}>
              {t('figures.forms.addForm')}
            </Button>
            <FigureTabs />
          </>
        }
        filters={<FormTools forms={forms} form={form} onDialog={setDialog} />}
        empty={
          <EmptyState
            title={t('figures.forms.noIndicators')}
            text={t('figures.forms.noIndicatorsText')}
            actions={
              <Button onClick={() => setDialog('newIndicator')}>
                {t('figures.forms.addIndicator')}
              </Button>
            }
          />
        }
        renderPanel={(id, onClose) => (
          <IndicatorPanel
            key={id}
            form={form}
            row={indicators.find((indicator) => indicator.id === id)}
            indicators={indicators}
            onClose={onClose}
          />
        )}
        remove={(ids) => api.figureIndicators.remove({ ids })}
      />
      <Modal
        opened={dialog === 'newIndicator'}
        onClose={close}
        size="lg"
        title={t('figures.forms.addIndicator')}
      >
        <IndicatorForm
          formId={form.id}
          row={undefined}
          indicators={indicators}
          onDone={close}
          onCancel={close}
        />
      </Modal>
      <Modal
        opened={dialog === 'newForm' || dialog === 'editForm'}
        onClose={close}
        size="lg"
        title={t(dialog === 'newForm' ? 'figures.forms.addForm' : 'figures.forms.editForm')}
      >
        <FormForm
          row={dialog === 'newForm' ? undefined : form}
          onDone={(id) => {
            close();
            address.change({ form: id });
          }}
          onCancel={close}
        />
      </Modal>
    </>
  );
}

interface IndicatorPanelProps {
  readonly form: FigureFormRow;
  /** undefined while the list is read again, and after the row went. */
  readonly row: FigureIndicatorRow | undefined;
  readonly indicators: readonly FigureIndicatorRow[];
  readonly onClose: () => void;
}

function IndicatorPanel({ form, row, indicators, onClose }: IndicatorPanelProps) {
  const { t } = useTranslation();
  if (row === undefined) return null;
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600} lineClamp={2}>
            {`${row.code} ${row.name}`.trim()}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('records.close')}
            onClick={onClose}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
        <IndicatorForm
          key={row.revision}
          formId={form.id}
          row={row}
          indicators={indicators}
          onDone={() => {}}
          onCancel={onClose}
        />
      </Stack>
    </ScrollArea>
  );
}

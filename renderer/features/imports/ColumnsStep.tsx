import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type {
  ImportColumn,
  ImportField,
  ImportLayout,
  OpenedImport,
} from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { SheetPicture } from '../../components/sheets/SheetPicture.tsx';
import { RecipeNotice } from './RecipeNotice.tsx';
import { ReadingChoice } from './ReadingChoice.tsx';
import { useFieldOptions } from './useFieldOptions.ts';
import type { ImportWizard } from './useImport.ts';

/** Who sent the sheet does not change with its header. */
function senderOf({ sender }: ImportLayout): Pick<ImportLayout, 'sender'> {
  return sender === undefined ? {} : { sender };
}

interface ColumnsStepProps {
  readonly wizard: ImportWizard;
  readonly opened: OpenedImport;
  readonly layout: ImportLayout;
}

/** The sheet as it is, with the header that was found and what each column is taken for; all correctable. */
export function ColumnsStep({ wizard, opened, layout }: ColumnsStepProps) {
  const { t } = useTranslation();
  const options = useFieldOptions();
  const { importId } = opened;
  const { sheet } = layout;
  const columns = layout.columns.map(({ index, encoding, damage }) =>
    damage === undefined ? { index, encoding } : { index, encoding, damage },
  );
  const { data } = useQuery({
    queryKey: ['imports', 'sheetTop', importId, sheet, columns],
    queryFn: () => api.imports.sheetTop({ importId, sheet, limit: 40, columns }),
    placeholderData: keepPreviousData,
  });
  const relayout = useAppMutation({
    mutationFn: (headerRows: number[]) => api.imports.layout({ importId, sheet, headerRows }),
    onSuccess: (next) => wizard.changeLayout(opened, { ...next, ...senderOf(layout) }),
  });
  const setField = (index: number, field: ImportField | null) =>
    wizard.changeLayout(opened, {
      ...layout,
      // A field is filled by one column: choosing it here takes it from another one.
      columns: layout.columns.map((column) =>
        column.index === index
          ? { ...column, field, confidence: 1 }
          : { ...column, field: column.field === field ? null : column.field },
      ),
    });
  const setColumn = (changed: ImportColumn) =>
    wizard.changeLayout(opened, {
      ...layout,
      columns: layout.columns.map((column) => (column.index === changed.index ? changed : column)),
    });
  const hasField = layout.columns.some(
    ({ field }) => field === 'numberSymbol' || field === 'summary',
  );
  return (
    <Stack gap="sm" style={{ minHeight: 0 }} flex={1}>
      <Group align="flex-end">
        <Select
          label={t('imports.sheet')}
          w={360}
          allowDeselect={false}
          value={String(layout.sheet)}
          data={opened.sheets.map((sheet) => ({
            value: String(sheet.index),
            label: t(sheet.isHidden ? 'imports.hiddenSheet' : 'imports.sheetRows', {
              name: sheet.name,
              rows: formatNumber(sheet.rows),
            }),
          }))}
          onChange={(value) => wizard.chooseSheet(opened, Number(value))}
        />
        <TextInput
          label={t('imports.sender')}
          w={300}
          value={layout.sender ?? ''}
          placeholder={t('imports.senderHint')}
          maxLength={200}
          onChange={({ currentTarget }) =>
            wizard.changeLayout(opened, { ...layout, sender: currentTarget.value })
          }
        />
        <Text size="sm" c="dimmed" pb={8}>
          {t('imports.headerHint')}
        </Text>
      </Group>
      <RecipeNotice layout={layout} onSetAside={() => wizard.setRecipeAside(opened, sheet)} />
      {layout.columns.length === 0 && (
        <Alert color="orange" variant="light">
          {t('imports.noTable')}
        </Alert>
      )}
      <SheetPicture
        rows={data?.rows ?? []}
        layout={layout}
        options={options}
        onHeaderRows={(rows) => relayout.mutate(rows)}
        onField={setField}
        renderReading={(column) => (
          <ReadingChoice importId={importId} sheet={sheet} column={column} onChange={setColumn} />
        )}
      />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={wizard.leave}>
          {t('imports.cancel')}
        </Button>
        <Button
          disabled={!hasField}
          loading={wizard.plan.isPending}
          onClick={() => wizard.plan.mutate({ opened, layout })}
        >
          {t('imports.next')}
        </Button>
      </Group>
    </Stack>
  );
}

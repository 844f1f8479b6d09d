import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { SheetPicture } from '../../components/sheets/SheetPicture.tsx';
import { RegisterOptions } from './RegisterOptions.tsx';
import { layoutOf, type RegisterDraft, type RegisterImport } from './useRegisterImport.ts';
import { useRegisterWords } from './useRegisterWords.ts';

interface RegisterColumnsProps {
  readonly register: RegisterName;
  readonly wizard: RegisterImport;
  readonly draft: RegisterDraft;
}

/** The sheet as it is, with what each column is taken for and what no column says; all correctable. */
export function RegisterColumns({ register, wizard, draft }: RegisterColumnsProps) {
  const { t } = useTranslation();
  const { fieldTitle } = useRegisterWords(register, draft.opened.titles);
  const { opened, layout, answers } = draft;
  const { importId } = opened;
  const { sheet } = layout;
  const { data } = useQuery({
    queryKey: ['registers', 'sheetTop', importId, sheet],
    queryFn: () => api.registers.sheetTop({ importId, sheet, limit: 40 }),
  });
  const relayout = useAppMutation({
    mutationFn: (headerRows: number[]) => api.registers.layout({ importId, sheet, headerRows }),
    onSuccess: (next) => wizard.change({ ...draft, layout: next }),
  });
  const setField = (index: number, field: string | null) => {
    const columns = layout.columns.map((column) =>
      column.index === index
        ? { ...column, field, confidence: 1 }
        : // A field is filled by one column: choosing it here takes it from another one.
          { ...column, field: column.field === field ? null : column.field },
    );
    wizard.change({ ...draft, layout: { ...layout, columns } });
  };
  const options = opened.fields.map((field) => ({ value: field, label: fieldTitle(field) }));
  const hasField = layout.columns.some(({ field }) => field !== null && field !== 'ordinal');
  return (
    <Stack gap="sm" style={{ minHeight: 0 }} flex={1}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('imports.sheet')}
          w={280}
          allowDeselect={false}
          value={String(sheet)}
          data={opened.sheets.map(({ index, name, rows, isHidden }) => ({
            value: String(index),
            label: t(isHidden ? 'imports.hiddenSheet' : 'imports.sheetRows', {
              name,
              rows: formatNumber(rows),
            }),
          }))}
          onChange={(value) => wizard.change({ ...draft, layout: layoutOf(opened, Number(value)) })}
        />
        <RegisterOptions
          options={opened.options}
          answers={answers}
          onChange={(next) => wizard.change({ ...draft, answers: next })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('imports.headerHint')}
      </Text>
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
      />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={wizard.leave}>
          {t('imports.cancel')}
        </Button>
        <Button
          disabled={!hasField}
          loading={wizard.plan.isPending}
          onClick={() => wizard.plan.mutate(draft)}
        >
          {t('imports.next')}
        </Button>
      </Group>
    </Stack>
  );
}

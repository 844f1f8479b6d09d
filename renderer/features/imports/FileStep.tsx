import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../components/sheets/FileDrop.tsx';
import type { ImportWizard } from './useImport.ts';

/** Choose or drop the old register. */
export function FileStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation();
  return (
    <FileDrop
      onFile={wizard.open.mutate}
      onCells={(text) => wizard.open.mutate({ name: t('imports.pastedName'), text })}
      isOpening={wizard.open.isPending}
    />
  );
}

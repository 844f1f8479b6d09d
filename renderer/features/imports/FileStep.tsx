import { FileDrop } from '../../components/sheets/FileDrop.tsx';
import type { ImportWizard } from './useImport.ts';

/** Choose or drop the old register. */
export function FileStep({ wizard }: { readonly wizard: ImportWizard }) {
  return <FileDrop onFile={wizard.open.mutate} isOpening={wizard.open.isPending} />;
}

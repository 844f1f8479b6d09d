import { createContext, type ReactNode, useContext } from 'react';
import { type ImportWizard, useImport } from './useImport.ts';

const WizardContext = createContext<ImportWizard | null>(null);

/**
 * Keeps the import under way while other pages are shown: a clerk looks something up in the register and
 * comes back to the same step. It ends by being written or by being given up, and by nothing else.
 */
export function ImportWizardProvider({ children }: { readonly children: ReactNode }) {
  const wizard = useImport();
  return <WizardContext value={wizard}>{children}</WizardContext>;
}

/** The import under way, or the beginning of one. */
export function useImportWizard(): ImportWizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('ImportWizardProvider is missing');
  return wizard;
}

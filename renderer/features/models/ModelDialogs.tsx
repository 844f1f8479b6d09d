import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelLine, ModelWhole, ReplicationRow } from '../../../shared/contract/models.ts';
import type { MovementRow } from '../../../shared/contract/movements.ts';
import { api } from '../../api/client.ts';
import { type CheckedModel, CheckForm } from './CheckForm.tsx';
import { ModelForm } from './ModelForm.tsx';
import { MovementForm } from './MovementForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { ReplicationForm } from './ReplicationForm.tsx';

/** What is being typed over the page of models. */
export type Dialog =
  /** A new model when none is given. */
  | { readonly kind: 'model'; readonly whole?: ModelWhole }
  | { readonly kind: 'move'; readonly lines: readonly ModelLine[]; readonly onDone?: () => void }
  /** A new replication when no row is given. */
  | { readonly kind: 'replicate'; readonly modelYearId: string; readonly row?: ReplicationRow }
  | { readonly kind: 'check'; readonly line: CheckedModel; readonly year: number }
  | { readonly kind: 'movement'; readonly movement?: MovementRow };

interface ModelDialogsProps {
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
  /** What a new model begins with. */
  readonly year: number;
  readonly movementId: string | null;
  readonly onOpen: (id: string) => void;
}

function useTitle(dialog: Dialog | null): string {
  const { t } = useTranslation();
  switch (dialog?.kind) {
    case undefined:
      return '';
    case 'model':
      return t(dialog.whole === undefined ? 'models.new' : 'models.edit');
    case 'move': {
      const [line] = dialog.lines;
      return dialog.lines.length === 1 && line !== undefined
        ? t('models.move.one', { title: line.title })
        : t('models.move.title');
    }
    case 'replicate':
      return t(dialog.row === undefined ? 'models.panel.replicate' : 'models.panel.replication');
    case 'check':
      return t('models.checks.title', { year: dialog.year, title: dialog.line.title });
    case 'movement':
      return t(dialog.movement === undefined ? 'movements.new' : 'movements.edit');
  }
}

function Content(props: ModelDialogsProps & { readonly dialog: Dialog }) {
  const { dialog, onClose, year, movementId, onOpen } = props;
  const ends = { onDone: onClose, onCancel: onClose };
  switch (dialog.kind) {
    case 'model': {
      const { whole } = dialog;
      return (
        <ModelForm
          values={whole ?? { model: {}, year: { year, movementId } }}
          save={async (values) => {
            if (whole === undefined) {
              onOpen((await api.models.create({ ...values, state: 'registered' })).id);
              return;
            }
            const { id, revision } = whole.year;
            const modelRevision = whole.model.revision;
            await api.models.update({ ...values, id, revision, modelRevision });
          }}
          {...ends}
        />
      );
    }
    case 'move':
      return (
        <MoveForm
          lines={dialog.lines}
          onDone={() => {
            dialog.onDone?.();
            onClose();
          }}
          onCancel={onClose}
        />
      );
    case 'replicate':
      return <ReplicationForm modelYearId={dialog.modelYearId} row={dialog.row} {...ends} />;
    case 'check':
      return <CheckForm line={dialog.line} year={dialog.year} {...ends} />;
    case 'movement':
      return <MovementForm movement={dialog.movement} onOpen={onOpen} {...ends} />;
  }
}

/** The one dialog over the page of models. */
export function ModelDialogs(props: ModelDialogsProps) {
  const { dialog, onClose } = props;
  const title = useTitle(dialog);
  const isWide = dialog?.kind === 'model' || dialog?.kind === 'movement';
  return (
    <Modal opened={dialog !== null} onClose={onClose} title={title} size={isWide ? 'xl' : 'lg'}>
      {dialog !== null && <Content {...props} dialog={dialog} />}
    </Modal>
  );
}

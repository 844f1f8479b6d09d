import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  ProgramWhole,
  ReviewRow,
  TaskGroupRow,
  TaskLine,
} from '../../../shared/contract/programs.ts';
import { api } from '../../api/client.ts';
import { AdjustForm } from './AdjustForm.tsx';
import { BulkTasks } from './BulkTasks.tsx';
import { GroupForm } from './GroupForm.tsx';
import { ProgramForm } from './ProgramForm.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { TaskForm } from './TaskForm.tsx';

/** What is being typed over the page of a program. */
export type Dialog =
  | { readonly kind: 'program' }
  | { readonly kind: 'group'; readonly group?: TaskGroupRow }
  /** A new task when none is given, in the group or as a part of another one. */
  | {
      readonly kind: 'task';
      readonly task?: TaskLine;
      readonly groupId?: string | null;
      readonly parentId?: string;
    }
  | { readonly kind: 'adjust'; readonly task: TaskLine }
  | { readonly kind: 'review'; readonly review?: ReviewRow }
  | { readonly kind: 'bulk'; readonly ids: readonly string[]; readonly onDone: () => void };

interface ProgramDialogsProps {
  readonly whole: ProgramWhole;
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

function titleKey(dialog: Dialog) {
  switch (dialog.kind) {
    case 'program':
      return 'programs.edit';
    case 'group':
      return dialog.group === undefined ? 'programs.group.new' : 'programs.group.edit';
    case 'task':
      if (dialog.task !== undefined) return 'tasks.edit';
      return dialog.parentId === undefined ? 'tasks.new' : 'tasks.newPart';
    case 'adjust':
      return 'tasks.adjust.title';
    case 'review':
      return dialog.review === undefined ? 'reviews.new' : 'reviews.edit';
    case 'bulk':
      return 'tasks.bulk.title';
  }
}

function Content({ whole, dialog, onClose }: ProgramDialogsProps & { readonly dialog: Dialog }) {
  const programId = whole.program.id;
  const ends = { onDone: onClose, onCancel: onClose };
  switch (dialog.kind) {
    case 'program':
      return (
        <ProgramForm
          values={whole.program}
          save={(values) =>
            api.programs.update({ id: programId, revision: whole.program.revision, values })
          }
          {...ends}
        />
      );
    case 'group':
      return <GroupForm programId={programId} group={dialog.group} {...ends} />;
    case 'task': {
      const { task, groupId = null, parentId = null } = dialog;
      return (
        <TaskForm
          values={task ?? { programId, groupId, parentId }}
          groups={whole.groups}
          save={(values) =>
            task === undefined
              ? api.tasks.create({ values })
              : api.tasks.update({ id: task.id, revision: task.revision, values })
          }
          {...ends}
        />
      );
    }
    case 'adjust':
      return <AdjustForm task={dialog.task} {...ends} />;
    case 'review':
      return <ReviewForm programId={programId} review={dialog.review} {...ends} />;
    case 'bulk': {
      const chosen = new Set(dialog.ids);
      return (
        <BulkTasks
          tasks={whole.tasks.filter(({ id }) => chosen.has(id))}
          onDone={() => {
            dialog.onDone();
            onClose();
          }}
          onCancel={onClose}
        />
      );
    }
  }
}

/** The one dialog over the page of a program. */
export function ProgramDialogs({ whole, dialog, onClose }: ProgramDialogsProps) {
  const { t } = useTranslation();
  const count = dialog?.kind === 'bulk' ? dialog.ids.length : 0;
  return (
    <Modal
      opened={dialog !== null}
      onClose={onClose}
      title={dialog !== null && t(titleKey(dialog), { count })}
      size={dialog?.kind === 'group' || dialog?.kind === 'adjust' ? 'md' : 'xl'}
    >
      {dialog !== null && <Content whole={whole} dialog={dialog} onClose={onClose} />}
    </Modal>
  );
}

import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { withShownJob } from '../api/shownJobs.ts';
import { useAppMutation } from '../api/useAppMutation.ts';
import { isTyping } from '../components/isTyping.ts';
import { isPageCovered } from '../components/layers.ts';
import { runCommand, useCommand, useMenuCommands } from './useCommand.ts';

/** Undoes the newest change that still can be, and says what it was. */
export function useUndo(): () => void {
  const { t } = useTranslation();
  const undo = useAppMutation({
    mutationFn: async () => {
      const [newest] = await api.history.undoable({});
      if (newest === undefined) return null;
      return withShownJob((jobId) => api.history.undo({ changeId: newest.changeId, jobId }));
    },
    onSuccess: (done) => {
      if (done === null) return void notifications.show({ message: t('frame.nothingToUndo') });
      const { action, subject, label } = done.undone;
      const row = `${t(`history.subject.${subject}`)} ${label}`;
      const message =
        action === 'undo'
          ? t('frame.redone', { what: row })
          : t('frame.undone', { what: `${t(`history.action.${action}`)} ${row}` });
      notifications.show({ message });
    },
  });
  return () => {
    if (!undo.isPending) undo.mutate();
  };
}

/** Commands that every page knows, unless one of its own parts answers them first. */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  const undo = useUndo();
  useMenuCommands();
  useCommand('palette', () => spotlight.open());
  useCommand('help', () => void navigate('/help'));
  useCommand('new', () => void navigate('/directives/new'));
  useCommand('import', () => void navigate('/imports'));
  useCommand('undo', undo);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        // Behind an open dialog nobody sees what would be undone.
        if (!isPageCovered()) runCommand('undo');
      }
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

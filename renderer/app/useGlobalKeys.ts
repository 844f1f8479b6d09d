import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UndoWay } from '../../shared/contract/history.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import { withShownJob } from '../api/shownJobs.ts';
import { useAppMutation } from '../api/useAppMutation.ts';
import { isTyping } from '../components/isTyping.ts';
import { isPageCovered } from '../components/layers.ts';
import { runCommand, useCommand, useMenuCommands } from './useCommand.ts';

/** Presses that follow fast are steps one after the other: none is lost, and none overtakes. */
let steps: Promise<unknown> = Promise.resolve();

let told = '';

/** One notice for all steps: they follow each other fast, and the last one is what counts. */
function tell(message: string): void {
  notifications.hide(told);
  told = notifications.show({ message });
}

/** Undoes the newest change that still can be, or does again what was undone last, and says what it was. */
function useUndo(way: UndoWay): () => void {
  const { t } = useTranslation();
  const undo = useAppMutation({
    mutationFn: async () => {
      const [newest] = await api.history.undoable({ way });
      if (newest === undefined) return null;
      return withShownJob((jobId) => api.history.undo({ changeId: newest.changeId, jobId }));
    },
    onSuccess: (done) => {
      if (done === null) return tell(t(`frame.nothingTo.${way}`));
      const { action, subject, label, rows } = done.undone;
      const row = `${t(`history.subject.${subject}`)} ${label}`;
      const all = rows > 1 ? t('frame.andOthers', { row, count: formatNumber(rows - 1) }) : row;
      const what = action === 'undo' ? all : `${t(`history.action.${action}`)} ${all}`;
      tell(t(way === 'undo' ? 'frame.undone' : 'frame.redone', { what }));
    },
  });
  return () => {
    // What went wrong has been shown; the next step is asked all the same.
    steps = steps.then(() => undo.mutateAsync().catch(() => undefined));
  };
}

/** Ctrl+Z goes back; Ctrl+Y and Ctrl+Shift+Z, as in Word and elsewhere, come forward. */
function wayOf({ key, shiftKey }: KeyboardEvent): UndoWay | undefined {
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/** Commands that every page knows, unless one of its own parts answers them first. */
export function useGlobalKeys(): void {
  const navigate = useNavigate();
  const undo = useUndo('undo');
  const redo = useUndo('redo');
  useMenuCommands();
  useCommand('palette', () => spotlight.open());
  useCommand('help', () => void navigate('/help'));
  useCommand('new', () => void navigate('/directives/new'));
  useCommand('import', () => void navigate('/imports'));
  useCommand('undo', undo);
  const onRedo = useEffectEvent(redo);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // A key that is held down would run through all that was ever done.
      if (event.isComposing || event.repeat) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      const way = event.ctrlKey || event.metaKey ? wayOf(event) : undefined;
      if (way === undefined) return;
      event.preventDefault();
      // Behind an open dialog nobody sees what would be undone.
      if (isPageCovered()) return;
      if (way === 'undo') runCommand('undo');
      else onRedo();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

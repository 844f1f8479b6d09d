import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { BrowserWindow } from './browserWindow.ts';
import { guardMissing } from './guard.ts';
import { note } from './log.ts';
import { drawPrompt, type Prompt, type PromptAnswer } from './page/prompt.ts';
import { browserSettings } from './pages.ts';

const pathButtons = { buttons: ['Đồng ý', 'Hủy'], cancel: 1 };

/** The page draws it: a preview has no system dialogs. Without a window to see it in, nobody answers. */
async function ask(window: BrowserWindow | null, prompt: Prompt): Promise<PromptAnswer> {
  const unanswered = { button: prompt.cancel, text: '' };
  if (browserSettings.headless || !window) {
    note(`dialog without an answer: ${prompt.title} ${prompt.message}`.trim());
    return unanswered;
  }
  try {
    return await (await window.webContents.whenOpened()).evaluate(drawPrompt, prompt);
  } catch {
    return unanswered;
  }
}

/** Electron takes the options alone, or after a window. */
function split<Options extends object>(
  first: unknown,
  second: Options | undefined,
): [BrowserWindow | null, Options] {
  if (first instanceof BrowserWindow && second) return [first, second];
  return [BrowserWindow.getFocusedWindow(), (second ?? first) as Options];
}

async function showOpenDialog(
  first: unknown,
  second?: OpenDialogOptions,
): Promise<OpenDialogReturnValue> {
  const [window, options] = split(first, second);
  const { title, buttonLabel, message = '', defaultPath = '' } = options;
  const heading = title ?? buttonLabel ?? 'Chọn tệp (mỗi dòng một đường dẫn)';
  const prompt = { title: heading, message, path: defaultPath, ...pathButtons };
  const { button, text } = await ask(window, prompt);
  const filePaths = button === 0 ? text.split('\n').filter((line) => line.trim()) : [];
  return { canceled: filePaths.length === 0, filePaths };
}

async function showSaveDialog(
  first: unknown,
  second?: SaveDialogOptions,
): Promise<SaveDialogReturnValue> {
  const [window, options] = split(first, second);
  const { title, buttonLabel, message = '', defaultPath = '' } = options;
  const heading = title ?? buttonLabel ?? 'Lưu vào tệp';
  const prompt = { title: heading, message, path: defaultPath, ...pathButtons };
  const { button, text } = await ask(window, prompt);
  const filePath = button === 0 ? text.trim() : '';
  return { canceled: filePath === '', filePath };
}

async function showMessageBox(
  first: unknown,
  second?: MessageBoxOptions,
): Promise<MessageBoxReturnValue> {
  const [window, options] = split(first, second);
  const { title = '', message, detail, buttons = ['OK'], cancelId = 0 } = options;
  const text = detail ? `${message}\n\n${detail}` : message;
  const answer = await ask(window, { title, message: text, buttons, cancel: cancelId });
  return { response: answer.button, checkboxChecked: options.checkboxChecked ?? false };
}

function showErrorBox(title: string, content: string): void {
  note(`${title}: ${content}`);
  const prompt = { title, message: content, buttons: ['OK'], cancel: 0 };
  if (!browserSettings.headless) void ask(BrowserWindow.getFocusedWindow(), prompt);
}

export const dialog = guardMissing('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
}) satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;

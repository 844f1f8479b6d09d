/// <reference lib="dom" />

export interface Prompt {
  title: string;
  message: string;
  buttons: string[];
  /** The button that Esc stands for. */
  cancel: number;
  /** Asks for paths too, starting with this. */
  path?: string;
}

export interface PromptAnswer {
  button: number;
  text: string;
}

/** A dialog over the page, for a preview on a screen. Runs in the page: it uses nothing from outside. */
export function drawPrompt(prompt: Prompt): Promise<PromptAnswer> {
  const dialog = document.createElement('dialog');
  const title = document.createElement('strong');
  title.textContent = prompt.title;
  const message = document.createElement('p');
  message.textContent = prompt.message;
  message.style.whiteSpace = 'pre-wrap';
  const input = document.createElement('textarea');
  input.value = prompt.path ?? '';
  input.hidden = prompt.path === undefined;
  input.cols = 60;
  const row = document.createElement('p');
  dialog.append(title, message, input, row);
  document.body.append(dialog);
  return new Promise((resolve) => {
    function answer(button: number): void {
      dialog.remove();
      resolve({ button, text: input.value });
    }
    for (const [index, label] of prompt.buttons.entries()) {
      const button = document.createElement('button');
      button.textContent = label;
      button.addEventListener('click', () => answer(index));
      row.append(button, ' ');
    }
    dialog.addEventListener('cancel', () => answer(prompt.cancel));
    dialog.showModal();
  });
}

/** One key of the menu, in the words of the page's keyboard events. */
export interface KeyCombination {
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  meta: boolean;
  /** `KeyboardEvent.code` for letters and digits, so that no keyboard layout or input method moves them. */
  code?: string;
  /** `KeyboardEvent.key` for all others. */
  key?: string;
}

const namedKeys: Record<string, string> = {
  plus: '+',
  space: ' ',
  return: 'Enter',
  enter: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  delete: 'Delete',
  insert: 'Insert',
  backspace: 'Backspace',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** Reads an Electron accelerator such as `CmdOrCtrl+Shift+S`. */
export function parseAccelerator(
  accelerator: string,
  platform: NodeJS.Platform = process.platform,
): KeyCombination {
  const parts = accelerator.toLowerCase().split('+');
  const name = parts.pop() ?? '';
  const has = (...names: string[]) => names.some((modifier) => parts.includes(modifier));
  const either = has('cmdorctrl', 'commandorcontrol');
  const onMac = platform === 'darwin';
  return {
    ctrl: has('ctrl', 'control') || (either && !onMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
    meta: has('cmd', 'command', 'super', 'meta') || (either && onMac),
    ...keyOf(name),
  };
}

function keyOf(name: string): { code: string } | { key: string } {
  if (/^[a-z]$/.test(name)) return { code: `Key${name.toUpperCase()}` };
  if (/^\d$/.test(name)) return { code: `Digit${name}` };
  if (/^f\d+$/.test(name)) return { key: name.toUpperCase() };
  const key = namedKeys[name] ?? name;
  if ([...key].length !== 1 && !namedKeys[name])
    throw new Error(`Invalid accelerator key: ${name}`);
  return { key };
}

import { useCallback, useEffect, useRef } from 'react';
import type { EventPayload } from '../../shared/contract/events.ts';
import { useAppEvent } from '../api/events.ts';

export type Command = EventPayload<'menu.command'>['command'];

/**
 * Answers a command of the menu (or its shortcut) while a component is shown. The newest component
 * that answers gets it: a form's Ctrl+S, not the page's behind it.
 */
const stacks = new Map<Command, (() => void)[]>();

export function useCommand(command: Command, handler: () => void): void {
  const current = useRef(handler);
  useEffect(() => {
    current.current = handler;
  });
  useEffect(() => {
    const stack = stacks.get(command) ?? [];
    stacks.set(command, stack);
    const entry = () => current.current();
    stack.push(entry);
    return () => {
      stack.splice(stack.indexOf(entry), 1);
    };
  }, [command]);
}

/** Runs a command as the menu would. */
export function runCommand(command: Command): void {
  stacks.get(command)?.at(-1)?.();
}

/** Brings the menu's commands to their handlers; once, in the frame. */
export function useMenuCommands(): void {
  useAppEvent(
    'menu.command',
    useCallback(({ command }: EventPayload<'menu.command'>) => runCommand(command), []),
  );
}

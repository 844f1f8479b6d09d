import { z } from 'zod';

const prefix = '[e2e] ';

const eventSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('dialog'),
    kind: z.enum(['open', 'save', 'message', 'error', 'print']),
    title: z.string(),
    message: z.string(),
    detail: z.string().optional(),
    defaultPath: z.string().optional(),
    buttons: z.array(z.string()).optional(),
    isAnswered: z.boolean(),
  }),
  z.object({ what: z.literal('opened'), target: z.string() }),
  z.object({ what: z.literal('printed'), target: z.string() }),
]);

type JournalEvent = z.infer<typeof eventSchema>;
export type ShownDialog = Extract<JournalEvent, { what: 'dialog' }>;

/** What the application printed, with what the script in main told of it taken out. */
export class Journal {
  output = '';
  readonly dialogs: ShownDialog[] = [];
  /** Files, folders and addresses given to the system. */
  readonly opened: string[] = [];
  /** Addresses of the pages that were sent to a printer. */
  readonly printed: string[] = [];
  onUnanswered: () => void = () => undefined;
  #line = '';

  take(text: string): void {
    const lines = `${this.#line}${text}`.split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith(prefix)) this.#note(line.slice(prefix.length));
      else if (line.trim()) this.output += `${line}\n`;
    }
  }

  #note(text: string): void {
    const event = eventSchema.parse(JSON.parse(text));
    if (event.what === 'opened') this.opened.push(event.target);
    else if (event.what === 'printed') this.printed.push(event.target);
    else {
      this.dialogs.push(event);
      if (!event.isAnswered) this.onUnanswered();
    }
  }

  /** A question that no test foresaw is a failure, with its words. */
  throwUnanswered(): void {
    const unanswered = this.dialogs.find((dialog) => !dialog.isAnswered);
    if (!unanswered) return;
    const { kind, title, message } = unanswered;
    throw new Error(`Nobody answered the ${kind} dialog "${[title, message].join(' ').trim()}"`);
  }
}

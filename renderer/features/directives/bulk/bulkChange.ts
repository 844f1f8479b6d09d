import type { z } from 'zod';
import type { directivesContract } from '../../../../shared/contract/directives.ts';
import type { DirectiveStatus } from '../../../../shared/domain/directives.ts';
import type { PartialDate } from '../../../../shared/domain/partialDates.ts';

export type BulkChange = z.input<typeof directivesContract.updateMany.input>['change'];

/** What happens to a field that may also be emptied. */
export type FieldAction = 'keep' | 'set' | 'empty';

/** The form of "sửa chung": null means "giữ nguyên". */
export interface BulkDraft {
  readonly typeId: string | null;
  readonly issuerId: string | null;
  readonly fieldId: string | null;
  readonly status: DirectiveStatus | null;
  readonly isVerified: boolean | null;
  readonly leadUnit: { readonly action: FieldAction; readonly text: string };
  readonly dueOn: {
    readonly action: FieldAction;
    readonly date: PartialDate | null;
    /** What was typed, which may be no date (yet). */
    readonly text: string;
  };
}

export const untouchedDraft: BulkDraft = {
  typeId: null,
  issuerId: null,
  fieldId: null,
  status: null,
  isVerified: null,
  leadUnit: { action: 'keep', text: '' },
  dueOn: { action: 'keep', date: null, text: '' },
};

/** The same change for all chosen rows: only what the clerk touched, or null when that is nothing. */
export function bulkChangeOf(draft: BulkDraft): BulkChange | null {
  const leadUnit = draft.leadUnit.text.trim();
  const change: BulkChange = {
    ...(draft.typeId !== null && { typeId: draft.typeId }),
    ...(draft.issuerId !== null && { issuerId: draft.issuerId }),
    ...(draft.fieldId !== null && { fieldId: draft.fieldId }),
    ...(draft.status !== null && { status: draft.status }),
    ...(draft.isVerified !== null && { isVerified: draft.isVerified }),
    ...(draft.leadUnit.action === 'empty' && { leadUnit: '' }),
    // A field set to nothing typed yet is not the same as "để trống": it must not wipe the rows.
    ...(draft.leadUnit.action === 'set' && leadUnit !== '' && { leadUnit }),
    ...(draft.dueOn.action === 'empty' && { dueOn: null }),
    ...(draft.dueOn.action === 'set' && draft.dueOn.date !== null && { dueOn: draft.dueOn.date }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

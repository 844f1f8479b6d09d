import { posix } from 'node:path';
import type { SheetInfo } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { isTrue, parsePart, prefixedAttribute, type Attributes } from './xmlPart.ts';
import type { ZipParts } from './zipParts.ts';

export interface WorkbookPart {
  sheets: (SheetInfo & { part: string })[];
  date1904: boolean;
  strings: string | undefined;
  styles: string | undefined;
}

/** These parts list sheets and links, nothing that grows with the register. */
const maxBytes = 16 * 1024 * 1024;

interface Relationship {
  /** Last word of the type: the namespaces of transitional and strict OOXML differ, this does not. */
  type: string;
  target: string;
}

/** Finds the workbook in the package and what belongs to it. */
export async function loadWorkbookPart(parts: ZipParts): Promise<WorkbookPart> {
  const root = await loadRelationships(parts, '');
  const name = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  const workbook = name ?? 'xl/workbook.xml';
  if (!parts.has(workbook)) throw new WorkbookError('damaged', 'missingPart');
  const links = await loadRelationships(parts, workbook);
  const listed: { name: string; state: SheetInfo['state']; link: string }[] = [];
  let date1904 = false;
  let root1 = '';
  const open = (element: string, attributes: Attributes): void => {
    root1 ||= element;
    if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
    if (element !== 'sheet') return;
    const link = prefixedAttribute(attributes, 'id') ?? '';
    listed.push({ name: attributes['name'] ?? '', state: stateOf(attributes['state']), link });
  };
  await parsePart(parts, workbook, { open }, { maxBytes });
  if (root1 !== 'workbook') throw new WorkbookError('notWorkbook', 'zip');
  const sheets = listed
    .map(({ name: sheetName, state, link }) => ({
      name: sheetName,
      state,
      target: links.get(link),
    }))
    // Chart and dialog sheets are in the list too, and hold no cells.
    .filter(({ target }) => target === undefined || target.type === 'worksheet')
    .map(({ name: sheetName, state, target }, index) => {
      if (target === undefined) throw new WorkbookError('damaged', 'missingPart');
      return { index, name: sheetName.normalize('NFC'), state, part: target.target };
    });
  return {
    sheets,
    date1904,
    strings: partOf(parts, links, 'sharedStrings'),
    styles: partOf(parts, links, 'styles'),
  };
}

function stateOf(state: string | undefined): SheetInfo['state'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function partOf(
  parts: ZipParts,
  links: ReadonlyMap<string, Relationship>,
  type: string,
): string | undefined {
  const target = [...links.values()].find((link) => link.type === type)?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

async function loadRelationships(
  parts: ZipParts,
  source: string,
): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(`/${source}`);
  const name = posix.join(folder, '_rels', `${posix.basename(source)}.rels`).slice(1);
  const links = new Map<string, Relationship>();
  if (!parts.has(name)) return links;
  const open = (element: string, attributes: Attributes): void => {
    const target = attributes['Target'];
    if (element !== 'Relationship' || target === undefined) return;
    if (attributes['TargetMode'] === 'External') return;
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
    // Resolved within the package: ".." beyond the root stays at the root.
    links.set(attributes['Id'] ?? '', { type, target: posix.resolve(folder, target).slice(1) });
  };
  await parsePart(parts, name, { open }, { maxBytes });
  return links;
}

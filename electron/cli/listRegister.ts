import { recipientKindWords } from '../../shared/domain/awards.ts';
import { directiveFilterSchema } from '../../shared/domain/directives.ts';
import { modelStateWords } from '../../shared/domain/modelCycle.ts';
import { modelFilterSchema, modelKindWords } from '../../shared/domain/models.ts';
import { taskStateWords } from '../../shared/domain/namedTasks.ts';
import { programKindWords, programStatusWords } from '../../shared/domain/programs.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { AppContext } from '../context.ts';
import { listFigures as readFigures } from '../database/figures/listFigures.ts';
import { readAwards } from '../database/awards/awardRows.ts';
import { directivesHandlers } from '../features/directives/handlers.ts';
import { readModelLines } from '../features/models/lines.ts';
import { listPrograms as readPrograms } from '../features/programs/queries.ts';
import { readTaskLines } from '../features/programs/taskLines.ts';
import { listRegisterRecords } from '../registers/listRecords.ts';
import { listTargets } from './listTargets.ts';

interface Question {
  readonly search: string;
  readonly limit: number;
}

/** Rows by the field names of design.md §7, and one line of text for each. */
interface Listed {
  readonly total: number;
  readonly rows: readonly object[];
  readonly lines: readonly string[];
}

async function listDirectives(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const filter = directiveFilterSchema.parse({ search });
  const sort = { field: 'issuedOn', direction: 'descending' } as const;
  const { rows } = await directivesHandlers.list({ filter, sort, cursor: null, limit }, context);
  const { total } = await directivesHandlers.count({ filter }, context);
  const lines = rows.map(
    (row) => `${row.numberSymbol}\t${row.issuedOn ?? ''}\t${row.issuer}\t${row.summary}`,
  );
  return { total, rows, lines };
}

async function listPrograms(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const programs = await readPrograms(context.database.kysely, { search }, context.today());
  const rows = programs.slice(0, limit).map((program) => ({
    id: program.id,
    kind: programKindWords[program.kind],
    title: program.title,
    numberSymbol: program.numberSymbol,
    issuedOn: program.issuedOn,
    issuer: program.issuerName,
    signatories: program.signatories.map(({ name }) => name).join('; '),
    period: program.period,
    status: programStatusWords[program.status],
    notes: program.notes,
    tasks: program.tasks,
    done: program.done,
    overdue: program.overdue,
  }));
  const lines = rows.map(
    (row) => `${row.numberSymbol}\t${row.issuedOn ?? ''}\t${row.title}\t${row.done}/${row.tasks}`,
  );
  return { total: programs.length, rows, lines };
}

async function listTasks(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const question = { search, programId: null, limit };
  const page = await readTaskLines(context.database.kysely, question, context.today());
  const rows = page.rows.map((task) => ({
    id: task.id,
    program: task.program,
    group: task.group,
    title: task.title,
    leadUnit: task.leadUnitName,
    cooperatingUnits: task.cooperating.map(({ name }) => name).join('; '),
    output: task.output,
    dueText: task.deadlineText,
    dueOn: task.deadline,
    status: taskStateWords[task.state],
    progress: task.shownProgress,
    result: task.result,
    notes: task.notes,
  }));
  const lines = rows.map(
    (row) => `${row.dueOn ?? row.dueText}\t${row.status}\t${row.leadUnit}\t${row.title}`,
  );
  return { total: page.total, rows, lines };
}

async function listFigures(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const { total, rows } = await readFigures(context.database.kysely, search, limit);
  const lines = rows.map(
    (row) => `${row.period}\t${row.unit}\t${row.indicator}\t${row.text}\t${row.unitOfMeasure}`,
  );
  return { total, rows, lines };
}

async function listModels(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const filter = modelFilterSchema.parse({ search });
  const page = await readModelLines(context.database.kysely, filter, limit, context.today());
  const rows = page.rows.map((model) => ({
    id: model.id,
    year: model.year,
    title: model.title,
    kind: modelKindWords[model.kind],
    subject: model.subject,
    unit: model.unitName,
    place: model.place,
    field: model.field,
    content: model.content,
    results: model.results,
    status: modelStateWords[model.state],
    notes: model.notes,
  }));
  const lines = rows.map((row) => `${row.year}\t${row.status}\t${row.unit}\t${row.title}`);
  return { total: page.total, rows, lines };
}

async function listAwards(context: AppContext, { search, limit }: Question): Promise<Listed> {
  const words = foldText(search).split(' ').filter(Boolean);
  const awards = (await readAwards(context.database.kysely, context.today()))
    .map((award) => ({
      id: award.id,
      recipient: award.recipient,
      kind: recipientKindWords[award.kind],
      unit: award.unitName,
      award: award.awardName,
      decisionNumber: award.decisionNumber,
      decisionDate: award.decisionOn,
      issuer: award.issuer,
      achievement: award.achievement,
      notes: award.notes,
    }))
    .filter(({ id: _id, ...named }) => {
      const folded = foldText(Object.values(named).join(' '));
      return words.every((word) => folded.includes(word));
    });
  const rows = awards.slice(0, limit);
  const lines = rows.map(
    (row) => `${row.decisionDate ?? ''}\t${row.decisionNumber}\t${row.award}\t${row.recipient}`,
  );
  return { total: awards.length, rows, lines };
}

const registers: Readonly<
  Record<string, (context: AppContext, question: Question) => Promise<Listed>>
> = {
  directives: listDirectives,
  programs: listPrograms,
  tasks: listTasks,
  targets: listTargets,
  figures: listFigures,
  models: listModels,
  awards: listAwards,
  organisations: (context, { search, limit }) =>
    listRegisterRecords(context, 'organisations', search, limit),
  activities: (context, { search, limit }) =>
    listRegisterRecords(context, 'activities', search, limit),
};

/** The registers that `list` knows. */
export const listedRegisters: readonly string[] = Object.keys(registers);

/** The rows of a register as its list shows them. */
export function listRegister(
  context: AppContext,
  register: string,
  question: Question,
): Promise<Listed> {
  return (registers[register] ?? listDirectives)(context, question);
}

import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuerValuesSchema } from '../shared/domain/organisations.ts';
import { fieldProblem } from './fieldProblems.ts';

/** What is said of an input that the schema refuses. */
function saidOf(schema: z.ZodType, input: unknown): string[] {
  const read = schema.safeParse(input, { error: fieldProblem });
  return read.error?.issues.map(({ path, message }) => [...path, message].join(' ')) ?? [];
}

test('a name that is left empty or blank is asked for', () => {
  expect(saidOf(issuerValuesSchema, { name: '', level: 'commune' })).toEqual(['name required']);
  expect(saidOf(issuerValuesSchema, { name: '  ', level: 'commune' })).toEqual(['name required']);
});

test('a number or a choice that is left empty is asked for', () => {
  expect(saidOf(z.number(), '')).toEqual(['required']);
  expect(saidOf(z.enum(['a', 'b']), null)).toEqual(['required']);
  expect(saidOf(z.union([z.number(), z.boolean()]), null)).toEqual(['required']);
});

test('a day that the calendar does not have is called a wrong date', () => {
  const values = { name: 'Huyện ủy', level: 'district', validFrom: '31/02/2020' };
  expect(saidOf(issuerValuesSchema, values)).toEqual(['validFrom invalidDate']);
});

test('too much, too little and a number below its least are told apart', () => {
  expect(saidOf(z.string().max(2), 'abc')).toEqual(['too_big']);
  expect(saidOf(z.array(z.string()).min(1), [])).toEqual(['too_small']);
  expect(saidOf(z.number().min(0), -1)).toEqual(['belowMinimum']);
  expect(saidOf(z.number().max(5), 6)).toEqual(['too_big']);
});

test('whatever else is wrong is said to be wrong', () => {
  expect(saidOf(z.number(), 'ba')).toEqual(['invalid']);
  expect(saidOf(z.uuid(), 'x')).toEqual(['invalid']);
});

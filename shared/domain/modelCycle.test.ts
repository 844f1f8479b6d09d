import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginning,
  modelStates,
  moveProblems,
  nextStates,
  reachedMask,
  standingAfter,
  standingOf,
  stateBit,
} from './modelCycle.ts';

const step = (to: (typeof modelStates)[number], level: 'base' | 'province' | null = null) => ({
  to,
  level,
});

test('a model goes step by step from plan to replication and keeps how high it was recognised', () => {
  const standing = standingOf([
    step('registered'),
    step('running'),
    step('checked'),
    step('proposed'),
    step('recognised', 'province'),
    step('exemplary'),
    step('awarded'),
    step('replicated'),
  ]);
  expect(standing.state).toBe('replicated');
  expect(standing.level).toBe('province');
  expect(standing.reached).toEqual(modelStates.slice(1, 9));
});

test('who is recognised counts as carried out well, who is awarded not as exemplary', () => {
  const { reached } = standingOf([step('recognised', 'base'), step('awarded')]);
  expect(reached).toEqual(['registered', 'running', 'checked', 'recognised', 'awarded']);
});

test('a model that failed after its check is not among those carried out well', () => {
  const checked = standingOf([step('registered'), step('checked')]);
  expect(checked.reached).toContain('checked');
  expect(standingAfter(checked, step('failed')).reached).not.toContain('checked');
});

test('steps that leave out what must come before are refused, with the field', () => {
  const move = { to: 'awarded', happenedOn: null, level: null } as const;
  expect(moveProblems('registered', move)).toEqual({ to: 'moveNotAllowed' });
  expect(moveProblems('recognised', move)).toEqual({});
  expect(moveProblems('proposed', { ...move, to: 'recognised' })).toEqual({ level: 'required' });
});

test('a step is not dated before the one before it; an inexact date has the benefit of the doubt', () => {
  const move = { to: 'checked', level: null, happenedOn: '2026-03' } as const;
  expect(moveProblems('running', move, '2026-04-02')).toEqual({ happenedOn: 'beforeLastMove' });
  expect(moveProblems('running', move, '2026-03-20')).toEqual({});
  expect(moveProblems('running', { ...move, happenedOn: '2026' }, '2026-04-02')).toEqual({});
});

test('whatever way is taken, the steps allowed never lose a recognition and the bits tell what was reached', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 12 }), (choices) => {
      let standing = beginning;
      for (const choice of choices) {
        const allowed = nextStates(standing.state);
        const to = allowed[choice % Math.max(1, allowed.length)];
        if (to === undefined) break;
        const before = standing;
        standing = standingAfter(standing, step(to, 'base'));
        if (before.reached.includes('recognised')) expect(standing.reached).toContain('recognised');
      }
      const mask = reachedMask(standing.reached);
      for (const state of modelStates) {
        expect((mask & stateBit(state)) !== 0).toBe(standing.reached.includes(state));
      }
    }),
  );
});

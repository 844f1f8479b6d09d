import type { z } from 'zod';
import type { directivesContract } from '../../shared/contract/directives.ts';
import { directiveSortFields } from '../../shared/domain/directives.ts';
import type { Lookups } from '../database/lookups.ts';

type ListInput = z.input<typeof directivesContract.list.input>;
type Filter = NonNullable<ListInput['filter']>;

/** Questions of one kind; each is asked once, so that no answer is remembered from before. */
export interface ListCase {
  readonly what: string;
  readonly inputs: readonly ListInput[];
}

const directions = ['ascending', 'descending'] as const;

function filtered(what: string, filters: readonly Filter[]): ListCase {
  return { what, inputs: filters.map((filter) => ({ filter })) };
}

function searched(what: string, searches: readonly string[]): ListCase {
  return filtered(
    what,
    searches.map((search) => ({ search })),
  );
}

function named(rows: readonly { id: string; name: string }[]): (name: string) => string {
  return (name) => {
    const row = rows.find((candidate) => candidate.name === name);
    if (row === undefined) throw new Error(`no ${name} in the catalogue`);
    return row.id;
  };
}

function filterCases(lookups: Lookups): ListCase[] {
  const types = lookups.types.rows.map(({ id }) => [id]);
  const issuers = lookups.issuers.rows.map(({ id }) => [id]);
  const fields = lookups.fields.rows.map(({ id }) => [id]);
  const type = named(lookups.types.rows);
  const issuer = named(lookups.issuers.rows);
  return [
    filtered(
      'filter by type',
      types.slice(0, 12).map((typeIds) => ({ typeIds })),
    ),
    filtered(
      'filter by issuer',
      issuers.slice(0, 12).map((issuerIds) => ({ issuerIds })),
    ),
    filtered(
      'filter by level',
      (['central', 'commune', 'district', 'none'] as const).map((level) => ({ levels: [level] })),
    ),
    filtered(
      'filter by year',
      [1998, 2005, 2013, 2019, 2026].map((year) => ({ years: [year] })),
    ),
    filtered(
      'filter by field',
      fields.slice(0, 8).map((fieldIds) => ({ fieldIds })),
    ),
    filtered(
      'filter by status',
      (['inForce', 'replaced', 'expired', 'unknown'] as const).map((status) => ({
        statuses: [status],
      })),
    ),
    filtered(
      'rare: type and issuer',
      issuers.slice(-8).map((issuerIds) => ({ issuerIds, typeIds: [type('hướng dẫn')] })),
    ),
    filtered(
      'rare: type, year and status',
      [1998, 1999, 2000, 2001].map((year) => ({
        typeIds: [type('thư công')],
        years: [year],
        statuses: ['replaced' as const],
      })),
    ),
    filtered(
      'nothing found: issuer, field and year',
      fields.slice(-4).map((fieldIds) => ({
        fieldIds,
        issuerIds: [issuer('Chi bộ'), 'none' as const],
        years: [1951],
      })),
    ),
  ];
}

function sortCases(lookups: Lookups): ListCase[] {
  const type = named(lookups.types.rows);
  const plain = directiveSortFields.map((field) => ({
    what: `sort by ${field}`,
    inputs: directions.map((direction) => ({ sort: { field, direction } })),
  }));
  const dependent: ListInput[] = directiveSortFields.flatMap((field) =>
    directions.flatMap((direction) => [
      { filter: { years: [1998] }, sort: { field, direction } },
      {
        filter: { typeIds: [type('nghị quyết')], statuses: ['expired' as const] },
        sort: { field, direction },
      },
    ]),
  );
  return [...plain, { what: 'filters with each sort, both directions', inputs: dependent }];
}

function searchCases(lookups: Lookups): ListCase[] {
  const type = named(lookups.types.rows);
  const together = ['Đảng ủy', 'dân vận', 'giảm nghèo', 'Thạch Điền', 'thổ cẩm'];
  return [
    searched('search as one types', [
      'c',
      'cô',
      'công',
      'công t',
      'công tác d',
      'công tác dân',
      'công tác dân v',
      'công tác dân vận',
    ]),
    searched('search a rare name', [
      'ung quy',
      'chau khanh',
      'Diễn Ngãi',
      'quynh duong',
      'Nông Tuyết',
    ]),
    searched('search a common word', ['dang', 'xa', 'thuc hien', 'nam', 'ban']),
    searched('search two common words', ['dang uy', 'nong thon', 'cong tac', 'uy ban', 'ke hoach']),
    searched('search with marks', ['đường', 'Đảng ủy', 'Dương', 'hòa giải', 'tuyên giáo']),
    searched('search a number', ['25-NQ/TW', '290-QĐ/TW', '1318/QĐ-UBND', '06-QC/TU', '999-CV/ĐU']),
    {
      what: 'search with filters and sort',
      inputs: together.flatMap((search) => [
        {
          filter: { search, typeIds: [type('kế hoạch')] },
          sort: { field: 'summary', direction: 'ascending' },
        },
        {
          filter: { search, years: [2013, 2014] },
          sort: { field: 'receivedOn', direction: 'descending' },
        },
        {
          filter: { search, levels: ['commune' as const] },
          sort: { field: 'issuer', direction: 'ascending' },
        },
      ]),
    },
  ];
}

/** Every kind of page that a clerk asks for. */
export function listCases(lookups: Lookups): ListCase[] {
  return [...filterCases(lookups), ...sortCases(lookups), ...searchCases(lookups)];
}

/** Views to count. */
export function countedFilters(lookups: Lookups): readonly Filter[] {
  const type = named(lookups.types.rows);
  return [
    {},
    { typeIds: [type('kế hoạch')] },
    { years: [2013, 2014], statuses: ['inForce'] },
    { levels: ['commune'], typeIds: [type('báo cáo'), type('thông báo')], years: [2020] },
    { search: 'xây dựng Đảng' },
    { search: 'khuyen hoc', years: [2019] },
    { search: '12-KH/TU' },
  ];
}

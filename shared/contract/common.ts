import { z } from 'zod';

/** Row ids are UUIDv7, so that rows made in different offices merge (design.md §4). */
export const idSchema = z.uuid();

/** Made by the page, so that it can show progress of, and cancel, a call that is still running. */
export const jobIdSchema = z.uuid();

/** Stands for a file that the user chose or dropped; the page never sees paths. */
export const fileTokenSchema = z.uuid();

export const nothingSchema = z.object({}).strict();
export const doneSchema = z.object({});

/** A moment, ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime();

/** Opaque place in a sorted list (keyset paging). */
export const cursorSchema = z.string().max(4000);

export const pageSizeSchema = z.number().int().min(1).max(500).default(100);

import { z } from 'zod';

// Before any schema is used: zod's fast path compiles code, which the page's security policy forbids.
z.config({ jitless: true });

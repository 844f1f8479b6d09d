import { runParserThread } from '../imports/parserBody.ts';

/** Entry of the thread that parses for the job `readWorkbook`; no process of its own. */
runParserThread();

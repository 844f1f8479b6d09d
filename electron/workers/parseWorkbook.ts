import { runParserThread } from '../imports/parserThread.ts';

/** Entry of the thread that parses for the job `readWorkbook`; no process of its own. */
void runParserThread();

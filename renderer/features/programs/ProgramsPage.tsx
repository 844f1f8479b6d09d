import { Route, Routes } from 'react-router';
import { OpenInProgram } from './OpenInProgram.tsx';
import { ProgramList } from './ProgramList.tsx';
import { ProgramPage } from './ProgramPage.tsx';

/** Programs: their list, and a page for each with its tasks. */
export function ProgramsPage() {
  return (
    <Routes>
      <Route index element={<ProgramList />} />
      <Route path="tasks/:id" element={<OpenInProgram of="tasks" />} />
      <Route path="reviews/:id" element={<OpenInProgram of="reviews" />} />
      <Route path=":programId" element={<ProgramPage />} />
    </Routes>
  );
}

import { Route, Routes } from 'react-router';
import { DirectiveFormPage } from './DirectiveFormPage.tsx';
import { ListPage } from './ListPage.tsx';

/** The register of directives: its list, and the form on a page of its own. */
export function DirectivesPage() {
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="new" element={<DirectiveFormPage />} />
      <Route path=":id/edit" element={<DirectiveFormPage />} />
    </Routes>
  );
}

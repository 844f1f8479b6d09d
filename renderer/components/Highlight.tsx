import { memo } from 'react';
import classes from './Highlight.module.css';
import { markMatches } from './searchMarks.ts';

interface HighlightProps {
  readonly text: string;
  readonly search: string;
}

/** A text with the words of a search marked in it. */
export const Highlight = memo(function Highlight({ text, search }: HighlightProps) {
  if (search === '') return text;
  let position = 0;
  return markMatches(text, search).map((part) => {
    const key = position;
    position += part.text.length;
    return part.isMarked ? (
      <mark key={key} className={classes['mark']}>
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
});

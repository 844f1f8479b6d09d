import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import classes from './ModelBoard.module.css';
import { ModelState } from './ModelState.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import type { ModelView } from './useModelView.ts';

interface CardProps {
  readonly line: ModelLine;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
  readonly onChoose: () => void;
}

function Card({ line, isOpen, isChosen, onOpen, onChoose }: CardProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['card']} data-open={isOpen}>
      <Checkbox
        size="xs"
        mt={2}
        aria-label={t('models.select', { title: line.title })}
        checked={isChosen}
        onChange={onChoose}
      />
      <button type="button" className={classes['open']} title={line.title} onClick={onOpen}>
        <span className={classes['title']}>{line.title}</span>
        <span className={classes['more']}>{line.subject || line.unitName}</span>
        <span className={classes['more']}>
          {[t(`models.kind.${line.kind}`), line.field].filter(Boolean).join(' · ')}
        </span>
      </button>
    </div>
  );
}

interface ModelBoardProps {
  readonly view: ModelView;
  readonly onMove: (lines: readonly ModelLine[], clear: () => void) => void;
  readonly onNew: () => void;
}

/** Models in columns by where they stand; several are chosen and moved together. */
export function ModelBoard({ view, onMove, onNew }: ModelBoardProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, ModelLine>>(new Map());
  const { data } = useQuery({
    queryKey: ['models', 'board', view.filter],
    queryFn: () => api.models.board({ filter: view.filter }),
  });
  if (data === undefined) return null;
  if (data.every(({ total }) => total === 0)) {
    return (
      <EmptyState
        title={t(view.isNarrowed ? 'models.notFound' : 'models.empty')}
        text={t(view.isNarrowed ? 'models.notFoundText' : 'models.emptyText')}
        actions={<Button onClick={onNew}>{t('models.new')}</Button>}
      />
    );
  }
  const choose = (line: ModelLine) =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(line.id)) next.set(line.id, line);
      return next;
    });
  const clear = () => setChosen(new Map());
  return (
    <>
      <div className={classes['board']} tabIndex={-1}>
        {data.map(({ state, total, rows }) => (
          <section
            key={state}
            className={classes['column']}
            data-empty={total === 0}
            aria-label={t(`models.state.${state}`)}
          >
            <div className={classes['head']}>
              <ModelState state={state} />
              <Text span size="sm" c="dimmed">
                {formatNumber(total)}
              </Text>
            </div>
            <div className={classes['cards']}>
              {rows.map((line) => (
                <Card
                  key={line.id}
                  line={line}
                  isOpen={line.id === view.openId}
                  isChosen={chosen.has(line.id)}
                  onOpen={() => view.open(line.id)}
                  onChoose={() => choose(line)}
                />
              ))}
              {total > rows.length && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => view.narrow({ states: [state] })}
                >
                  {t('models.more', { count: total })}
                </Button>
              )}
            </div>
          </section>
        ))}
      </div>
      {chosen.size > 0 && (
        <Group gap="xs" h={28}>
          <Text size="sm" c="dimmed" role="status">
            {t('models.chosen', { count: chosen.size })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onMove([...chosen.values()], clear)}
          >
            {t('models.move.title')}
          </Button>
          <ProposeButton ids={[...chosen.keys()]} onDone={clear} />
          <Button size="compact-xs" variant="subtle" color="gray" onClick={clear}>
            {t('models.clear')}
          </Button>
        </Group>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { UnitLife, UnitSummary } from '../../../shared/contract/units.ts';
import classes from './LifePicture.module.css';
import { layoutLife, type LifeNode } from './lifeLayout.ts';
import { useLifetime } from './useLifetime.ts';

interface LifePictureProps {
  readonly life: UnitLife;
  readonly onOpen: (id: string) => void;
}

const box = { width: 132, height: 44, across: 28, down: 10 };
const step = { x: box.width + box.across, y: box.height + box.down };

function cornerOf({ column, row }: LifeNode): { x: number; y: number } {
  return { x: column * step.x, y: row * step.y };
}

function linePath(from: LifeNode, to: LifeNode): string {
  const start = cornerOf(from);
  const end = cornerOf(to);
  const x1 = start.x + box.width;
  const [y1, y2] = [start.y + box.height / 2, end.y + box.height / 2];
  const middle = (x1 + end.x) / 2;
  return `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${end.x} ${y2}`;
}

function UnitBox({
  node,
  isSelf,
  onOpen,
}: {
  readonly node: LifeNode;
  readonly isSelf: boolean;
  readonly onOpen: (unit: UnitSummary) => void;
}) {
  const lifetime = useLifetime();
  const { x, y } = cornerOf(node);
  return (
    <foreignObject x={x} y={y} width={box.width} height={box.height}>
      <button
        type="button"
        className={classes['box']}
        data-self={isSelf}
        title={`${node.unit.name} · ${lifetime(node.unit)}`}
        onClick={() => onOpen(node.unit)}
      >
        <span>{node.unit.name}</span>
        <small>{lifetime(node.unit)}</small>
      </button>
    </foreignObject>
  );
}

/** The life of a unit at a glance: what it came from on the left, what it became on the right. */
export function LifePicture({ life, onOpen }: LifePictureProps) {
  const { t } = useTranslation();
  const layout = layoutLife(life.relatives, life.successions);
  const byId = new Map(layout.nodes.map((node) => [node.unit.id, node]));
  const width = layout.columns * step.x - box.across;
  const height = layout.rows * step.y - box.down;
  return (
    <div className={classes['frame']}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('units.life.picture')}
      >
        {layout.edges.map(({ from, to }) => {
          const [start, end] = [byId.get(from), byId.get(to)];
          return start === undefined || end === undefined ? null : (
            <path key={`${from} ${to}`} d={linePath(start, end)} className={classes['line']} />
          );
        })}
        {layout.nodes.map((node) => (
          <UnitBox
            key={node.unit.id}
            node={node}
            isSelf={node.unit.id === life.unit.id}
            onOpen={({ id }) => onOpen(id)}
          />
        ))}
      </svg>
    </div>
  );
}

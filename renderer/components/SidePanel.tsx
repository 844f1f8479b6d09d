import { Box } from '@mantine/core';
import { type PointerEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SidePanel.module.css';
import { useEscape } from './useEscape.ts';

interface SidePanelProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const narrowest = 320;
const widest = 900;
const usual = 460;

/** The panel right of a list; its edge is dragged, Esc closes it. */
export function SidePanel({ onClose, children }: SidePanelProps) {
  const { t } = useTranslation();
  const [width, setWidth] = useState(usual);
  useEscape(onClose);
  const drag = (start: PointerEvent<HTMLDivElement>) => {
    const handle = start.currentTarget;
    handle.setPointerCapture(start.pointerId);
    const from = start.clientX;
    handle.onpointermove = (move) =>
      setWidth(Math.min(widest, Math.max(narrowest, width + from - move.clientX)));
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  return (
    <Box component="aside" className={classes['panel']} w={width}>
      <div
        className={classes['handle']}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('frame.resize')}
        onPointerDown={drag}
      />
      {children}
    </Box>
  );
}

import { Box } from '@mantine/core';
import { type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SidePanel.module.css';

interface SidePanelProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const narrowest = 320;
const widest = 900;
const usual = 460;

/** What lies above the page, closes with Esc itself, and takes only that key press. */
const layers = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * Esc for the panel, when nothing above the page, no table and no Unikey composition wants it. The
 * layers are looked for before they hear the key: afterwards they are already gone.
 */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    let isCovered = false;
    const look = () => {
      // A closed list of choices may stay in the page, unseen.
      isCovered = [...document.querySelectorAll(layers)].some((layer) => layer.checkVisibility());
    };
    const hear = (event: KeyboardEvent) => {
      const isTaken = isCovered || event.isComposing || event.defaultPrevented;
      if (event.key === 'Escape' && !isTaken) onEscape();
    };
    addEventListener('keydown', look, { capture: true });
    addEventListener('keydown', hear);
    return () => {
      removeEventListener('keydown', look, { capture: true });
      removeEventListener('keydown', hear);
    };
  }, [onEscape]);
}

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

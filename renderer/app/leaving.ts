import type { DataRouter } from 'react-router';

let isUnderway = false;

/**
 * Whether the window is on its way to another page, whose code may still have to be read. A page that
 * changes its own address meanwhile would call the clerk back from where she is going.
 */
export function isLeavingPage(): boolean {
  return isUnderway;
}

/** Keeps an eye on the router; once, where it is made. */
export function watchLeaving(router: DataRouter): void {
  router.subscribe(({ navigation, location }) => {
    isUnderway =
      navigation.location !== undefined && navigation.location.pathname !== location.pathname;
  });
}

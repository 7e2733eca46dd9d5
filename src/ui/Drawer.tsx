import { lazy, Suspense, type ComponentProps } from 'react';

const DrawerPopup = lazy(async () => ({ default: (await import('./DrawerPopup')).DrawerPopup }));

/** A pane over the page's end side, the whole page on a phone. Focus stays in it; Escape and a click outside close it. */
export function Drawer(props: ComponentProps<typeof DrawerPopup>) {
  return <Suspense fallback={null}>{props.open && <DrawerPopup {...props} />}</Suspense>;
}

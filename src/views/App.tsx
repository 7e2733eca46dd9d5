import { Outlet } from 'react-router';

/** The shell around every screen. */
export function App() {
  return <Outlet />;
}

import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react';

/** `fallback` is drawn instead, or `Fallback`, which learns what went wrong. */
type Props = { children: ReactNode } & ({ fallback: ReactNode } | { Fallback: ComponentType<{ error: unknown }> });

/** Keeps a bug while rendering inside the piece it happened in: a pane, or a single message. */
export class Boundary extends Component<Props, { error?: unknown; hasFailed: boolean }> {
  override state = { hasFailed: false, error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { hasFailed: true, error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    const { props, state } = this;
    if (!state.hasFailed) return props.children;
    return 'Fallback' in props ? <props.Fallback error={state.error} /> : props.fallback;
  }
}

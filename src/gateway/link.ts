// The one Chatwoot behind the gateway and whether we may talk to it. It is probed before the first page is served; while
// there is trouble it is probed again (and the settings are read again) every few seconds, so that what a person mends
// works without a restart. A Chatwoot that only fails to answer stays connected: the page can live with that.
import { type Passage, createAllowList } from './allowed.ts';
import { createRewriter } from './answers.ts';
import { createForwarder, type Forwarder } from './forward.ts';
import { type Found, probe, type Trouble } from './probe.ts';
import type { ChatwootSettings, FakeSettings, Settings, SettingsProblem } from './settings.ts';

export type Problem = Trouble | SettingsProblem;
export type State = { kind: 'ready'; found: Found } | { kind: 'trouble'; problem: Problem };

/** What leads to Chatwoot; absent while the settings name none. */
export type Road = {
  chatwoot: ChatwootSettings;
  passageOf: (path: string) => Passage | undefined;
  forwarder: Forwarder;
  rewrite: (json: string) => string;
};

export type Link = {
  connectedTo: 'fake' | 'chatwoot';
  state: () => State;
  road: Road | undefined;
  /** Probes, and says whether the state is another one now. */
  look: () => Promise<boolean>;
  close: () => void;
};

export type RunningFake = ChatwootSettings & { close: () => Promise<void> | void };
export type LaunchFake = (settings: FakeSettings) => Promise<RunningFake>;

/** Opens the link the settings describe; the first probe is done when this resolves. */
export async function openLink(settings: Settings, launchFake: LaunchFake, onDenied: () => void): Promise<Link> {
  if (settings.kind === 'problem') return brokenLink(settings.problem);
  if (settings.kind === 'chatwoot') return linkTo(settings.chatwoot, 'chatwoot', onDenied);
  const fake = await launchFake(settings.fake);
  return linkTo(fake, 'fake', onDenied, fake.close);
}

async function linkTo(
  chatwoot: ChatwootSettings,
  connectedTo: Link['connectedTo'],
  onDenied: () => void,
  onClose?: RunningFake['close'],
): Promise<Link> {
  const rewriter = createRewriter(chatwoot.url);
  const forwarder = createForwarder({ upstream: chatwoot, rewriter, onDenied });
  let state = await probeState(chatwoot);
  return {
    connectedTo,
    state: () => state,
    road: { chatwoot, passageOf: createAllowList(chatwoot.accountId), forwarder, rewrite: rewriter.rewrite },
    look: async () => {
      const next = await probeState(chatwoot);
      if ((state.kind === 'ready' && isSilence(next)) || isSame(state, next)) return false;
      state = next;
      return true;
    },
    close: () => {
      forwarder.close();
      void onClose?.();
    },
  };
}

const brokenLink = (problem: SettingsProblem): Link => ({
  connectedTo: 'chatwoot',
  state: () => ({ kind: 'trouble', problem }),
  road: undefined,
  look: () => Promise.resolve(false),
  close: () => undefined,
});

async function probeState(chatwoot: ChatwootSettings): Promise<State> {
  const probed = await probe(chatwoot);
  return probed.kind === 'ready' ? probed : { kind: 'trouble', problem: probed.trouble };
}

const isSilence = (state: State) =>
  state.kind === 'trouble' && ['unreachable', 'refused', 'unknown_host'].includes(state.problem.kind);

const isSame = (a: State, b: State) => JSON.stringify(a) === JSON.stringify(b);

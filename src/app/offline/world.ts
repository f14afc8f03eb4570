/** As much of the world of a service worker as ours uses; the types of the browser are those of a page. */
export type WorkerScope = {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof Events>(name: K, call: (event: Events[K]) => void) => void;
};

type Events = {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown };
  readonly fetch: {
    readonly request: Request;
    readonly respondWith: (response: Promise<Response>) => void;
  };
};

/** The worker is kept awake until what it waits for has come. */
type Lasting = { readonly waitUntil: (work: Promise<unknown>) => void };

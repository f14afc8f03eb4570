/** Resolves when the page has done what waits. Unlike timers, messages do not wait in a tab in the background. */
export const yieldToPage = (): Promise<void> =>
  new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

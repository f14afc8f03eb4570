/** Resolves after pending events and drawing. By a message, since timers are slowed down in a tab in the background. */
export const yieldToPage = (): Promise<void> =>
  new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

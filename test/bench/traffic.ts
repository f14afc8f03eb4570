import type { CDPSession } from '@playwright/test';

type Transfer = {
  sent: number;
  received: { at: number; bytes: number }[];
  done?: { at: number; bytes: number };
};
type Traffic = {
  /** Bytes over the wire, headers included, until `ms` after the navigation began. */
  readonly bytesUntil: (ms: number) => number;
  readonly requestsUntil: (ms: number) => number;
};

/** Listens to the network of a page from now on. CDP stamps every event with seconds of one clock. */
export const watchTraffic = (page: CDPSession): Traffic => {
  const transfers = new Map<string, Transfer>();
  const find = (id: string, at = 0): Transfer => {
    const transfer = transfers.get(id) ?? { sent: at, received: [] };
    transfers.set(id, transfer);
    return transfer;
  };
  page.on('Network.requestWillBeSent', event => find(event.requestId, event.timestamp));
  page.on('Network.responseReceived', ({ requestId, timestamp, response }) =>
    find(requestId).received.push({ at: timestamp, bytes: response.encodedDataLength }),
  );
  page.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
    find(requestId).received.push({ at: timestamp, bytes: encodedDataLength }),
  );
  page.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    find(requestId).done = { at: timestamp, bytes: encodedDataLength };
  });
  const all = (): readonly Transfer[] => [...transfers.values()];
  return { bytesUntil: ms => sumUntil(all(), ms), requestsUntil: ms => countUntil(all(), ms) };
};

const endOf = (transfers: readonly Transfer[], ms: number): number =>
  Math.min(...transfers.map(transfer => transfer.sent)) + ms / 1000;

const sumUntil = (transfers: readonly Transfer[], ms: number): number => {
  const end = endOf(transfers, ms);
  return transfers.reduce((sum, transfer) => sum + bytesOf(transfer, end), 0);
};

const countUntil = (transfers: readonly Transfer[], ms: number): number =>
  transfers.filter(({ sent }) => sent <= endOf(transfers, ms)).length;

/** A finished request knows its total; of one under way only the parts that have come are counted. */
const bytesOf = ({ received, done }: Transfer, end: number): number => {
  if (done && done.at <= end) return done.bytes;
  return received.filter(part => part.at <= end).reduce((sum, part) => sum + part.bytes, 0);
};

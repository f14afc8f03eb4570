import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QuestionId } from '../../src/core/live/live-types.ts';
import type { RoomRecord } from '../../src/core/live/room-record.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { type ClassProcess, startClass } from './class-process.ts';
import { type FaultProxy, type Faults, openFaultProxy } from './fault-proxy.ts';
import { planRoom } from './lesson-plan.ts';
import { createHost, createPhone, pause, type SimHost, type SimPhone } from './phones.ts';
import { type Classroom, openClassroom } from './real-pages.ts';
import type { Transport } from './wire.ts';

/**
 * `npm run live:faults -- [questions] [seed] [pages]`: a class of forty, some of them real pages, plays while its network loses what it can
 * and its server is killed in every question. Fails if an answer that was sent before closing is not counted, or one is counted twice.
 */
const PHONES = 34;
const STORM: Faults = { cut: 6, hole: 2, swallowed: 50, doubled: 20 };
const CASES: readonly { readonly name: string; readonly transport: Transport; readonly faults: Faults }[] = [
  { name: 'ws', transport: 'ws', faults: STORM },
  { name: 'sse', transport: 'sse', faults: STORM },
  { name: 'ws refused', transport: 'sse', faults: { ...STORM, isRefusing: true } },
];
/** Of the simulated phones: the server must be found out to be dead soon, or a question takes minutes. */
const DEAD_MS = 3000;
const SLOWEST_ANSWER_MS = 5000;
const PATIENCE_MS = 40_000;

const [count = '8', seed = '1', pages = '6'] = process.argv.slice(2);
/** Real ones, beside the simulated phones. */
const PAGES = Number(pages);

type Row = Record<string, number | string>;

async function playCase({ name, transport, faults }: (typeof CASES)[number], port: number): Promise<Row> {
  const chance = createRandom(`${seed} ${name}`);
  const data = mkdtempSync(join(tmpdir(), 'class-'));
  const plan = planRoom(Number(count));
  const server = await startClass(port, data);
  const proxy = await openFaultProxy(() => port, chance);
  const direct = `http://127.0.0.1:${port}/`;
  const host = await createHost(() => direct, plan.setup);
  const answer = (q: QuestionId) => ({
    response: plan.respond(q, chance),
    afterMs: 200 + chance.whole(SLOWEST_ANSWER_MS),
  });
  const phones = Array.from({ length: PHONES }, (_, i) =>
    createPhone({
      ...{ transport, room: host.room, name: String(i + 1), deadMs: DEAD_MS, answer },
      address: () => proxy.address,
    }),
  );
  const room = await openClassroom({ address: proxy.address, host, pages: PAGES, first: PHONES + 1, plan });
  try {
    await host.until(view => view.players === PHONES + PAGES, PATIENCE_MS);
    await room.showHost(direct);
    proxy.set(faults);
    const told = await playQuestions({ host, phones, server, proxy, room, chance: chance.whole });
    proxy.set();
    const record = await host.record();
    return {
      name,
      ...countAnswers(record, phones, told, room.sent()),
      ...proxy.counts,
      reopened: room.reopened(),
    };
  } finally {
    await room.close();
    for (const one of [...phones, host]) one.end();
    proxy.close();
    await server.kill();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Play = {
  readonly host: SimHost;
  readonly phones: readonly SimPhone[];
  readonly server: ClassProcess;
  readonly proxy: FaultProxy;
  readonly room: Classroom;
  readonly chance: (below: number) => number;
};

/** @returns when each question was closed, ms since 1970. */
async function playQuestions({ host, server, room, chance }: Play): Promise<ReadonlyMap<QuestionId, number>> {
  const closedAt = new Map<QuestionId, number>();
  for (;;) {
    const q = host.view()?.nextId;
    if (!q) return closedAt;
    await host.act({ e: 'asked', q });
    const answering = room.answer(q);
    await pause(400 + chance(2500));
    await server.kill();
    await pause(chance(600));
    await server.start();
    await room.reopenHost(q);
    await answering;
    await host.until(
      ({ progress }) => progress?.q === q && progress.answered === progress.asked,
      PATIENCE_MS,
    );
    await host.act({ e: 'closed', q });
    closedAt.set(q, Date.now());
    await host.act({ e: 'told', q });
    await host.until(view => view.phase === 'told');
  }
}

/** Every answer that was sent before its question was closed, against those that the room has counted. */
function countAnswers(
  { questions }: RoomRecord,
  phones: readonly SimPhone[],
  closedAt: ReadonlyMap<QuestionId, number>,
  pagesSent: number,
): Row {
  const given = phones.flatMap(({ answers }) => [...answers]);
  const inTime = given.filter(([q, { sent }]) => sent <= (closedAt.get(q) ?? 0));
  const counted = questions.reduce((sum, { answers }) => sum + answers.length, 0);
  const twice = questions.reduce(
    (sum, { answers }) => sum + answers.length - new Set(answers.map(({ p }) => p)).size,
    0,
  );
  const waits = given.flatMap(([, { sent, acked }]) => (acked === null ? [] : [acked - sent]));
  return {
    questions: questions.length,
    sent: inTime.length + pagesSent,
    counted,
    late: given.filter(([, { is }]) => is === 'late').length,
    twice,
    unacknowledged: given.filter(([, { acked }]) => acked === null).length,
    'sent again': given.reduce((sum, [, { times }]) => sum + Math.max(0, times - 1), 0),
    'slowest ack (s)': Math.max(0, ...waits) / 1000,
    lost: phones.reduce((sum, one) => sum + one.lost(), 0),
  };
}

const rows: Row[] = [];
for (const [i, one] of CASES.entries()) {
  const row = await playCase(one, 21_820 + i);
  console.table([row]);
  rows.push(row);
}
console.table(rows);
const isGood = rows.every(({ sent, counted, twice }) => sent === counted && twice === 0);
console.log(
  isGood ? 'Every answer that was sent before closing is counted, and none twice.' : 'Answers are missing.',
);
process.exitCode = isGood ? 0 : 1;

import Phaser from 'phaser';

type Container = Phaser.GameObjects.Container;
type Rectangle = Phaser.GameObjects.Rectangle;

const pillars = ['自主可控', '产业基础再造', '巩固优势产业', '传统产业升级', '壮大新兴产业'];
const cards: readonly (readonly [text: string, pillar: number])[] = [
  ['推进6G技术研发', 2],
  ['完善“揭榜挂帅”等市场化机制', 0],
  ['全面推行绿色制造', 3],
];
const ink = 0x1c2228;
const paper = 0xfffcf4;
const font = {
  fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
  fontSize: 18,
  color: '#1c2228',
};

/** The first card lies where the game's own first card lies, so that one drag fits both. */
export class Hall extends Phaser.Scene {
  create(): void {
    this.add.text(16, 16, '建现代化产业体系', { ...font, fontSize: 22, fontStyle: 'bold' });
    this.add.rectangle(195, 520, 374, 16, ink);
    for (const [pillar, name] of pillars.entries()) this.addPillar(43 + 76 * pillar, name, pillar);
    const verdict = this.add.text(16, 550, '这一条属于哪一柱？', font);
    for (const [card, [text, pillar]] of cards.entries()) this.addCard(635 + 72 * card, text, pillar);
    this.listen(verdict);
    this.game.events.once(Phaser.Core.Events.POST_RENDER, markReady);
  }

  private addPillar(x: number, name: string, pillar: number): void {
    const shaft = this.add.rectangle(x, 352, 64, 320, paper).setStrokeStyle(1.5, ink);
    shaft.setInteractive({ dropZone: true }).setData('pillar', pillar);
    this.add.text(x, 352, [...name].join('\n'), { ...font, align: 'center' }).setOrigin(0.5);
  }

  private addCard(y: number, text: string, pillar: number): void {
    const back = this.add.rectangle(0, 0, 358, 62, paper).setStrokeStyle(1.5, ink);
    const words = this.add.text(0, 0, text, font).setOrigin(0.5);
    const card = this.add.container(195, y, [back, words]).setSize(358, 62);
    card.setInteractive().setData('pillar', pillar);
    this.input.setDraggable(card);
  }

  private listen(verdict: Phaser.GameObjects.Text): void {
    this.input.on('dragstart', (_: unknown, card: Container) => this.children.bringToTop(card));
    this.input.on('drag', (_: unknown, card: Container, x: number, y: number) => card.setPosition(x, y));
    this.input.on('drop', (_: unknown, card: Container, shaft: Rectangle) => {
      const isRight = card.getData('pillar') === shaft.getData('pillar');
      verdict
        .setText(isRight ? '✓ 归位' : '✗ 不是这一柱，再放一次')
        .setColor(isRight ? '#1b624f' : '#7b2347');
    });
    this.input.on('dragend', (_: unknown, card: Container, isDropped: boolean) => {
      if (!isDropped) card.setPosition(card.input?.dragStartX, card.input?.dragStartY);
    });
  }
}

const markReady = (): void => {
  for (const mark of ['data-answerable', 'data-canvas']) document.documentElement.toggleAttribute(mark, true);
};

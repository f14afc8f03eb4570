/** What follows once an assignment was played: one chunk, fetched behind the page that it opens with. */
import './classwork-pages-chunk.css';

export { handin } from './classwork/hand-in-page.ts';
export { receiptPanel } from './classwork/receipt-panel.ts';
export { elsewhere, unconfirmedLeftHere, unconfirmedOfThisVisit } from './classwork/unconfirmed-receipts.ts';

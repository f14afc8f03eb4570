import { titles as miit } from 'virtual:titles/miit-2023';
import type { PackTitles } from '../core/interview/pack-content.ts';
import type { InterviewId } from '../core/interview/types.ts';

/** By pack, for all that one can choose to play. */
export const titles: Readonly<Record<InterviewId, PackTitles>> = { 'miit-2023': miit };

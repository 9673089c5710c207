import type { FoundBy, Grade } from "./duplicate-group.js";
import type { Meeting } from "./meeting.js";

/** A group before it is told: by slots, without evidence and resolutions. */
export interface Candidate {
  readonly grade: Grade;
  readonly foundBy: FoundBy;
  readonly score: number;
  readonly meeting: Meeting;
}

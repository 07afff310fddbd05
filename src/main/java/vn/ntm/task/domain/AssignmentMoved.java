package vn.ntm.task.domain;

import vn.ntm.identity.Actor;
import vn.ntm.task.AssignmentStatus;

/** A unit's part of a duty took a step; published in its transaction. */
record AssignmentMoved(long assignmentId, AssignmentStatus to, Actor by) {}

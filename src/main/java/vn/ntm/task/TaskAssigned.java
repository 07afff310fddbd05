package vn.ntm.task;

import vn.ntm.identity.Actor;

/** A duty was given to its units, all lines at once; published in its transaction. */
public record TaskAssigned(long taskId, Actor by) {}

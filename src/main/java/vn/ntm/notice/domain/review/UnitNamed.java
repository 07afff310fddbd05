package vn.ntm.notice.domain.review;

import vn.ntm.organisation.UnitId;

/** A unit that a person ticked, with the name it has in the directory. */
record UnitNamed(UnitId unit, String name) {}

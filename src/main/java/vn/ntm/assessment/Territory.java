package vn.ntm.assessment;

import vn.ntm.identity.Actor;

/** The territory whose units a person reads about: a department looks at the whole area it serves (domain 7). */
public interface Territory {

    /** Units whose path begins with it are in sight. */
    String pathOf(Actor actor);
}

/** Rearranging units, with the hand-over of all that hangs on them. */
@NullMarked
package vn.ntm.organisation.domain.rearrange;

import org.jspecify.annotations.NullMarked;

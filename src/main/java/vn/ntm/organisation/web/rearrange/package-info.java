/** Rearranging units, with the hand-over of all that hangs on them. */
@NullMarked
package vn.ntm.organisation.web.rearrange;

import org.jspecify.annotations.NullMarked;
